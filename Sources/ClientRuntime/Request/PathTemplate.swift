internal import Foundation

nonisolated extension APIClient {
    /// A path with its arguments filled in. Each is percent-encoded (RFC 6570 §3.2.2), so that no argument can add a
    /// segment, a query or a fragment.
    ///
    ///     "/v4/accounts/\(accountID)/version_stacks/\(versionStackID)/copy"
    package struct PathTemplate: ExpressibleByStringInterpolation {
        let text: String
        let problem: InvalidRequest?

        @inline(never) package init(stringLiteral value: String) {
            text = Self.literal(value)
            problem = nil
        }

        @inline(never) package init(stringInterpolation: StringInterpolation) {
            text = stringInterpolation.text
            problem = stringInterpolation.problem ?? Self.check(text)
        }

        /// Percent-encodes only the characters that a URL cannot have (RFC 6570 §3.1).
        fileprivate static func literal(_ text: String) -> String {
            let isPlain = text.utf8.allSatisfy { isInURL($0) }
            return isPlain
                ? text
                : text.map { character in
                    character.utf8.allSatisfy { isInURL($0) } ? String(character) : percentEncoded(String(character))
                }.joined()
        }

        private static func isInURL(_ byte: UInt8) -> Bool {
            byte > 0x20 && byte < 0x7F && !"\"<>\\^`{|}".utf8.contains(byte)
        }

        /// Finds an empty, `.` or `..` segment, which a server would take for a step to another path.
        private static func check(_ path: String) -> InvalidRequest? {
            // An escaped dot is a dot (RFC 3986 §6.2.2.2).
            let plain = path.replacingOccurrences(of: "%2e", with: ".", options: .caseInsensitive)
            let segments = plain.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
            let last = segments.endIndex - 1
            let isWrong = segments.enumerated().contains { offset, segment in
                segment == "." || segment == ".." || (segment.isEmpty && (offset < last - 1 || path.last != "/"))
            }
            return isWrong ? .pathSegment(path) : nil
        }

        package struct StringInterpolation: StringInterpolationProtocol {
            fileprivate var text = ""
            fileprivate var problem: InvalidRequest?

            @inline(never) package init(literalCapacity: Int, interpolationCount: Int) {
                text.reserveCapacity(literalCapacity + 36 * interpolationCount)
            }

            @inline(never) package mutating func appendLiteral(_ literal: String) {
                text += PathTemplate.literal(literal)
            }

            @inline(never) package mutating func appendInterpolation(_ value: String) { append("") { percentEncoded(value) } }
            @inline(never) package mutating func appendInterpolation(_ value: Int) { append("") { "\(value)" } }
            @inline(never) package mutating func appendInterpolation(_ value: Bool) { append("") { "\(value)" } }

            //% if numbers
            @inline(never) package mutating func appendInterpolation(_ value: Int64) { append("") { "\(value)" } }

            @inline(never) package mutating func appendInterpolation(_ value: Double) {
                append("") { try Request.text(of: value) }
            }

            //% end
            //% if styles
            @inline(never) package mutating func appendInterpolation(
                _ value: any Encodable, style: ParameterStyle = .simple, explode: Bool = false, allowReserved: Bool = false,
                name: String = ""
            ) {
                append(name) {
                    try ParameterValue(value).path(
                        name, style: style, explode: explode, escaping: allowReserved ? .allButReservedInPath : .all)
                }
            }

            //% if formats
            package mutating func appendInterpolation<Format: WireFormat>(
                _ value: Format.Value, style: ParameterStyle = .simple, explode: Bool = false,
                allowReserved: Bool = false, name: String = "", as format: Format
            ) {
                append(name) {
                    try ParameterValue(format.encode(value)).path(
                        name, style: style, explode: explode, escaping: allowReserved ? .allButReservedInPath : .all)
                }
            }
            //% end

            @inline(never) package mutating func appendInterpolation(json value: any Encodable) {
                append("") { percentEncoded(try Request.json(value)) }
            }

            //% if formats
            package mutating func appendInterpolation<Format: WireFormat>(json value: Format.Value, as format: Format) {
                append("") { percentEncoded(try Request.json(format.encode(value))) }
            }
            //% end

            //% end
            private mutating func append(_ name: String, _ part: () throws -> String) {
                do {
                    let part = try part()
                    if part.isEmpty {
                        problem = problem ?? .pathSegment(text)
                    }
                    text += part
                } catch {
                    problem = problem ?? InvalidRequest(error, name)
                }
            }
        }
    }
}

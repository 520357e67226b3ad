internal import Foundation

nonisolated extension APIClient {
    /// A value that the API's description does not have: an enum or union kept it as `unknown`, or it is a property
    /// that its object does not describe.
    public struct UnexpectedValue: Hashable, Sendable {
        /// The path to the value, such as `data[3].owner`; empty for the whole body.
        public let path: String

        /// The reasons why the value is unexpected; for a union, one for each member.
        public let reasons: [String]
    }

    /// A collector of unexpected values during decoding.
    final class UnexpectedValueCollector: @unchecked Sendable {
        /// The unexpected values so far.
        struct Findings {
            fileprivate var values: [UnexpectedValue] = []
            /// The properties that no type has read, for each object.
            fileprivate var properties: [(object: String, names: Set<String>)] = []
        }

        private let lock = NSLock()
        private var findings = Findings()
        /// The discriminators of unions, which the members need not have as properties.
        private var tags: Set<String> = []
        //% if partialLists
        /// True if elements of lists that cannot be read are left out.
        let skipsElements: Bool

        init(skipsElements: Bool = false) {
            self.skipsElements = skipsElements
        }
        //% end

        static let key = CodingUserInfoKey(rawValue: "unexpectedValues")

        /// Returns the collector of a decoder; `nil` if it has none.
        static func of(_ decoder: any Decoder) -> UnexpectedValueCollector? {
            key.flatMap { decoder.userInfo[$0] as? UnexpectedValueCollector }
        }

        /// The user info that passes the collector to a decoder.
        var userInfo: [CodingUserInfoKey: any Sendable] { Self.key.map { [$0: self] } ?? [:] }

        /// The maximum number of findings, so that a server cannot fill the memory.
        private static let limit = 100

        func add(_ reasons: [String], at path: [any CodingKey]) {
            lock.withLock {
                guard findings.values.count < Self.limit else { return }
                findings.values.append(UnexpectedValue(path: DecodingProblem.text(of: path), reasons: reasons))
            }
        }

        func add(tag: String) {
            _ = lock.withLock { tags.insert(tag) }
        }

        /// - Parameter isPart: `true` if another type has read the same object before and may know properties that this
        ///   one does not.
        func add(properties names: Set<String>, at path: [any CodingKey], isPart: Bool) {
            let object = DecodingProblem.text(of: path)
            lock.withLock {
                if let index = findings.properties.lastIndex(where: { $0.object == object }) {
                    findings.properties[index].names.formIntersection(names)
                } else if !isPart, !names.isEmpty, findings.properties.count < Self.limit {
                    findings.properties.append((object, names))
                }
            }
        }

        /// The findings so far. Setting it drops later ones: a value is read as several types, of which one is chosen.
        var state: Findings {
            get { lock.withLock { findings } }
            set { lock.withLock { findings = newValue } }
        }

        var all: [UnexpectedValue] {
            lock.withLock {
                let properties = findings.properties.lazy.flatMap { object, names in
                    names.subtracting(self.tags).sorted().map { name in
                        UnexpectedValue(
                            path: object + (object.isEmpty ? "" : ".") + name, reasons: ["the object has no such property"])
                    }
                }
                return Array((findings.values + properties.prefix(Self.limit)).prefix(Self.limit))
            }
        }
    }
}

nonisolated extension APIClient.UnexpectedValue {
    /// Returns the first hundred values in a JSON text that a type does not describe: values of enums and unions that
    /// become `unknown`, and properties that an object does not have.
    public static func all<Value: Decodable>(in json: APIClient.JSON, as type: Value.Type) -> [Self] {
        let collector = APIClient.UnexpectedValueCollector()
        // An error ends the search; the findings before it count.
        let text = try? APIClient.JSONCoding.encode(json)
        _ = try? text.map { try APIClient.JSONCoding.decode(type, from: $0, userInfo: collector.userInfo) }
        return collector.all
    }
}

nonisolated extension APIClient.UnexpectedValue: CustomStringConvertible {
    public var description: String {
        (path.isEmpty ? "the value" : path) + ": " + reasons.joined(separator: "; ")
    }
}

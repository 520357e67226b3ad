internal import Foundation

nonisolated extension APIClient {
    /// Why a value is none of those that an enum has, or none of the members of a union, so that it was kept as
    /// `unknown`; or a property that its object does not have.
    public struct UnexpectedValue: Hashable, Sendable {
        /// The place of the value, such as `data[3].owner`; empty for the whole.
        public let path: String

        /// The reasons against the value; for a union, one for each member.
        public let reasons: [String]
    }

    /// Takes note of unexpectedValues while something is decoded.
    final class UnexpectedValueCollector: @unchecked Sendable {
        /// The unexpected values so far.
        struct Findings {
            fileprivate var values: [UnexpectedValue] = []
            /// The properties that nobody asked for, by object.
            fileprivate var properties: [(object: String, names: Set<String>)] = []
        }

        private let lock = NSLock()
        private var findings = Findings()
        /// Properties that tell the members of unions apart, which those need not have themselves.
        private var tags: Set<String> = []
        //% if partialLists
        /// Elements of lists that cannot be read are left out.
        let skipsElements: Bool

        init(skipsElements: Bool = false) {
            self.skipsElements = skipsElements
        }
        //% end

        static let key = CodingUserInfoKey(rawValue: "unexpectedValues")

        /// The one that a decoder was given.
        static func of(_ decoder: any Decoder) -> UnexpectedValueCollector? {
            key.flatMap { decoder.userInfo[$0] as? UnexpectedValueCollector }
        }

        /// The user info that gives the collector to a decoder.
        var userInfo: [CodingUserInfoKey: any Sendable] { Self.key.map { [$0: self] } ?? [:] }

        /// Keeps a server that sends a million of them from filling the memory.
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

        /// - Parameter isPart: Whether another type read the same object before, which knows what it did not take note
        ///   of.
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

        /// Setting it forgets what was found since: of several types that a value was read as, one is chosen.
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
    /// The first hundred values in a JSON text that a type does not describe: values of enums and unions that become
    /// `unknown`, and properties that an object does not have.
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
        (path.isEmpty ? "the value" : path) + " is unknown: " + reasons.joined(separator: "; ")
    }
}

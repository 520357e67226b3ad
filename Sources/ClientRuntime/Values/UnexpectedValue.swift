internal import Foundation

nonisolated extension APIClient {
    /// Why a value is none of those that an enum has, or none of the members of a union, so that it was kept as `unknown`.
    public struct UnexpectedValue: Hashable, Sendable {
        /// The place of the value, such as `data[3].owner`; empty for the whole.
        public let path: String

        /// What speaks against it; of a union, by member.
        public let reasons: [String]
    }

    /// Takes note of unexpectedValues while something is decoded.
    final class UnexpectedValueCollector: @unchecked Sendable {
        private let lock = NSLock()
        private var unexpectedValues: [UnexpectedValue] = []

        static let key = CodingUserInfoKey(rawValue: "unexpectedValues")

        /// The one that a decoder was given.
        static func of(_ decoder: any Decoder) -> UnexpectedValueCollector? {
            key.flatMap { decoder.userInfo[$0] as? UnexpectedValueCollector }
        }

        /// What gives it to a decoder.
        var userInfo: [CodingUserInfoKey: any Sendable] { Self.key.map { [$0: self] } ?? [:] }

        func add(_ reasons: [String], at path: [any CodingKey]) {
            lock.lock()
            defer { lock.unlock() }
            // Who sends a million of them is not to fill the memory of who looks at them.
            guard unexpectedValues.count < 100 else { return }
            unexpectedValues.append(UnexpectedValue(path: DecodingProblem.text(of: path), reasons: reasons))
        }

        var all: [UnexpectedValue] {
            lock.lock()
            defer { lock.unlock() }
            return unexpectedValues
        }
    }
}

nonisolated extension APIClient.UnexpectedValue {
    /// What becomes `unknown` where a value is read as a type: an enum, a union, or anything that has some in it. The
    /// first hundred.
    public static func all<Value: Decodable>(in json: APIClient.JSON, as type: Value.Type) -> [Self] {
        let collector = APIClient.UnexpectedValueCollector()
        // What was found up to an error is what is asked for.
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

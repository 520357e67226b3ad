internal import Foundation

nonisolated extension APIClient {
    /// Why a value is none of the members that a union has, so that it was kept as `unknown`.
    public struct Misfit: Hashable, Sendable {
        /// The place of the value, such as `data[3].owner`; empty for the whole.
        public let path: String

        /// By member of the union, what speaks against it.
        public let reasons: [String]
    }

    /// Takes note of misfits while something is decoded.
    final class MisfitCollector: @unchecked Sendable {
        private let lock = NSLock()
        private var misfits: [Misfit] = []

        static let key = CodingUserInfoKey(rawValue: "misfits")

        /// The one that a decoder was given.
        static func of(_ decoder: any Decoder) -> MisfitCollector? {
            key.flatMap { decoder.userInfo[$0] as? MisfitCollector }
        }

        func add(_ reasons: [String], at path: [any CodingKey]) {
            lock.lock()
            defer { lock.unlock() }
            misfits.append(Misfit(path: DecodingProblem.text(of: path), reasons: reasons))
        }

        var all: [Misfit] {
            lock.lock()
            defer { lock.unlock() }
            return misfits
        }
    }
}

nonisolated extension APIClient.Misfit {
    /// All that become `unknown` where a value is read as a type: a union, or anything that has some in it.
    public static func all<Value: Decodable>(in json: APIClient.JSON, as type: Value.Type) -> [Self] {
        let collector = APIClient.MisfitCollector()
        let decoder = JSONDecoder()
        if let key = APIClient.MisfitCollector.key {
            decoder.userInfo[key] = collector
        }
        // What was found up to an error is what is asked for.
        _ = try? decoder.decode(type, from: JSONEncoder().encode(json))
        return collector.all
    }
}

nonisolated extension APIClient.Misfit: CustomStringConvertible {
    public var description: String {
        (path.isEmpty ? "the value" : path) + " fits no member: " + reasons.joined(separator: "; ")
    }
}

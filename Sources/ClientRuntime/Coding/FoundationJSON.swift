internal import Foundation

nonisolated extension APIClient {
    /// The coding of JSON with Foundation's coders.
    enum FoundationJSON {
        static func decode<Value: Decodable>(
            _ type: Value.Type, from bytes: Data, userInfo: [CodingUserInfoKey: any Sendable] = [:]
        ) throws -> Value {
            //% if nesting
            if ReceivedResponse.isTooDeep(bytes) { throw ReceivedResponse.tooDeep }
            //% end
            let decoder = JSONDecoder()
            decoder.userInfo = userInfo
            //% if details
            do {
                return try decoder.decode(type, from: bytes)
            } catch DecodingError.dataCorrupted(let context) where DecodingProblem.isVague(context) {
                throw problem(with: [UInt8](bytes), at: context.codingPath) ?? DecodingError.dataCorrupted(context)
            }
            //% else
            //| return try decoder.decode(type, from: bytes)
            //% end
        }

        static func encode<Value: Encodable>(_ value: Value) throws -> Data {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return try encoder.encode(value)
        }
        //% if details

        /// Returns the problem with a text that Foundation refused, because Foundation's message differs between
        /// platforms; `nil` for another problem, such as a comma.
        private static func problem(with bytes: [UInt8], at path: [any CodingKey]) -> DecodingError? {
            let repaired = String(decoding: bytes, as: UTF8.self)
            if let offset = zip(bytes, repaired.utf8).enumerated().first(where: { $1.0 != $1.1 })?.offset {
                return malformed("UTF-8", at: offset, in: bytes)
            }
            if let half = repaired.range(of: halfPair, options: .regularExpression) {
                let offset = repaired.utf8.distance(from: repaired.startIndex, to: half.lowerBound)
                return malformed("both halves of a surrogate pair", at: offset, in: bytes)
            }
            guard DecodingProblem.json(Data(bytes)) == nil else { return nil }
            let words = bytes.split { ",:[]{} \n\r\t".utf8.contains($0) }.map { String(decoding: $0, as: UTF8.self) }
            return words.first { Double($0)?.isInfinite == true }.map { wrongNumber($0, at: path) }
        }

        /// A pattern for one half of a surrogate pair without the other.
        private static let halfPair =
            #"(?<!\\)(?:\\\\)*(?:\\u[dD][89abAB]..(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB]..)\\u[dD][c-fC-F])"#
        //% end
    }
}

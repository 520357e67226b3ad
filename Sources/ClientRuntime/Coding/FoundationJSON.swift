internal import Foundation

nonisolated extension APIClient {
    /// The coding of JSON with Foundation's coders.
    enum FoundationJSON {
        static func decode<Value: Decodable>(
            _ type: Value.Type, from text: Data, userInfo: [CodingUserInfoKey: any Sendable] = [:]
        ) throws -> Value {
            //% if nesting
            if ReceivedResponse.isTooDeep(text) { throw ReceivedResponse.tooDeep }
            //% end
            let decoder = JSONDecoder()
            decoder.userInfo = userInfo
            //% if details
            do {
                return try decoder.decode(type, from: text)
            } catch DecodingError.dataCorrupted(let context) where DecodingProblem.isVague(context) {
                throw problem(with: [UInt8](text), at: context.codingPath) ?? DecodingError.dataCorrupted(context)
            }
            //% else
            //| return try decoder.decode(type, from: text)
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
        private static func problem(with text: [UInt8], at path: [any CodingKey]) -> DecodingError? {
            let repaired = String(decoding: text, as: UTF8.self)
            if let place = zip(text, repaired.utf8).enumerated().first(where: { $1.0 != $1.1 })?.offset {
                return malformed("UTF-8", at: place, in: text)
            }
            if let half = repaired.range(of: halfPair, options: .regularExpression) {
                let place = repaired.utf8.distance(from: repaired.startIndex, to: half.lowerBound)
                return malformed("both halves of a surrogate pair", at: place, in: text)
            }
            guard DecodingProblem.json(Data(text)) == nil else { return nil }
            let words = text.split { ",:[]{} \n\r\t".utf8.contains($0) }.map { String(decoding: $0, as: UTF8.self) }
            return words.first { Double($0)?.isInfinite == true }.map { wrongNumber($0, at: path) }
        }

        /// A pattern for one half of a surrogate pair without the other.
        private static let halfPair =
            #"(?<!\\)(?:\\\\)*(?:\\u[dD][89abAB]..(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB]..)\\u[dD][c-fC-F])"#
        //% end
    }
}

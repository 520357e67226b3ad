internal import Foundation

nonisolated extension APIClient {
    /// Reads and writes JSON by the coders of Foundation.
    enum FoundationJSON {
        static func decode<Value: Decodable>(
            _ type: Value.Type, from text: Data, userInfo: [CodingUserInfoKey: any Sendable] = [:]
        ) throws -> Value {
            guard ReceivedResponse.depth(of: text) <= ReceivedResponse.maximalDepth else { throw ReceivedResponse.tooDeep }
            let decoder = JSONDecoder()
            decoder.userInfo = userInfo
            do {
                return try decoder.decode(type, from: text)
            } catch DecodingError.dataCorrupted(let context) where DecodingProblem.isVague(context) {
                throw problem(with: [UInt8](text), at: context.codingPath) ?? DecodingError.dataCorrupted(context)
            }
        }

        static func encode<Value: Encodable>(_ value: Value) throws -> Data {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return try encoder.encode(value)
        }

        /// What is wrong with a text that Foundation refused, which does not say it in the same way everywhere. `nil` where
        /// it is something else, such as a comma.
        private static func problem(with text: [UInt8], at path: [any CodingKey]) -> DecodingError? {
            if let place = placeOfOtherEncoding(text) { return malformed("UTF-8", at: place, in: text) }
            if let place = placeOfHalfPair(text) { return malformed("both halves of a surrogate pair", at: place, in: text) }
            return hugeNumber(in: text).map { wrongNumber($0, at: path) }
        }

        /// The first byte that is no UTF-8.
        private static func placeOfOtherEncoding(_ text: [UInt8]) -> Int? {
            var (bytes, decoder, place) = (text.makeIterator(), UTF8(), 0)
            while true {
                switch decoder.decode(&bytes) {
                case .scalarValue(let scalar): place += UTF8.width(scalar)
                case .emptyInput: return nil
                case .error: return place
                }
            }
        }

        /// The first escape of half a surrogate pair whose other half is missing.
        private static func placeOfHalfPair(_ text: [UInt8]) -> Int? {
            var (position, first): (Int, Int?) = (0, nil)
            while let place = text.dropFirst(position).firstIndex(of: UInt8(ascii: "\\")) {
                if let first, place > first + 6 { return first }
                let escape = text.dropFirst(place + 1)
                let digits = escape.first == UInt8(ascii: "u") ? escape.dropFirst().prefix(4) : []
                switch UInt16(String(decoding: digits, as: UTF8.self), radix: 16) {
                case (0xD800...0xDBFF)? where first == nil: first = place
                case (0xDC00...0xDFFF)? where first != nil: first = nil
                case (0xD800...0xDFFF)?: return first ?? place
                default: if let first { return first }
                }
                position = place + 2 + digits.count
            }
            return first
        }

        /// The first number, outside of strings, that is beyond what a `Double` can hold.
        private static func hugeNumber(in text: [UInt8]) -> String? {
            var (number, isInString, isEscaped): ([UInt8], Bool, Bool) = ([], false, false)
            for byte in text + [UInt8(ascii: " ")] {
                if isInString {
                    isInString = isEscaped || byte != UInt8(ascii: "\"")
                    isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
                } else if "+-.0123456789Ee".utf8.contains(byte) {
                    number.append(byte)
                } else {
                    let digits = String(decoding: number, as: UTF8.self)
                    if Double(digits)?.isInfinite == true { return digits }
                    number = []
                    isInString = byte == UInt8(ascii: "\"")
                }
            }
            return nil
        }
    }
}

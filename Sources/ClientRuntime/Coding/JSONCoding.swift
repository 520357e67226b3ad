internal import Foundation

nonisolated extension APIClient {
    /// Reads and writes JSON. All of the client goes through here.
    enum JSONCoding {
        static func decode<Value: Decodable>(
            _ type: Value.Type, from text: Data, userInfo: [CodingUserInfoKey: any Sendable] = [:]
        ) throws -> Value {
            //% if fastJSON
            try JSONReader.decode(type, from: text, userInfo: userInfo)
            //% else
            //| try FoundationJSON.decode(type, from: text, userInfo: userInfo)
            //% end
        }

        /// The members of objects are sorted, so that the same value always gives the same bytes.
        static func encode<Value: Encodable>(_ value: Value) throws -> Data {
            //% if fastJSON
            try JSONWriter.encode(value)
            //% else
            //| try FoundationJSON.encode(value)
            //% end
        }
    }
}

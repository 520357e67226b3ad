internal import Foundation

nonisolated extension APIClient.ReceivedResponse {
    /// The deepest nesting that is decoded. Decoding uses stack for each level, and a thread may have only 512 kB;
    /// without a limit, a response could crash the process.
    static let maximalDepth = 100

    static var tooDeep: DecodingError {
        APIClient.mismatch("JSON that is nested at most \(maximalDepth) levels deep", at: [], found: "deeper")
    }

    static func isTooDeep(_ json: Data) -> Bool { depth(of: json) > maximalDepth }

    /// Returns the depth of nested arrays and objects, without validating the text.
    static func depth(of json: Data) -> Int {
        unsafe json.withUnsafeBytes { bytes in
            var (depth, deepest, isInString, isEscaped) = (0, 0, false, false)
            for index in bytes.indices {
                let byte = unsafe bytes[index]
                switch byte {
                case _ where isEscaped: isEscaped = false
                case UInt8(ascii: "\\"): isEscaped = isInString
                case UInt8(ascii: "\""): isInString.toggle()
                case _ where isInString: break
                case UInt8(ascii: "["), UInt8(ascii: "{"):
                    depth += 1
                    deepest = max(deepest, depth)
                case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
                default: break
                }
            }
            return deepest
        }
    }
}

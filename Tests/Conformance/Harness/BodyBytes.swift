import Foundation

extension Scenario.Body {
    /// The bytes to send; sample bytes if only their number is known.
    var bytes: Data? {
        if let streamChunks {
            return Data(streamChunks.joined().utf8)
        }
        switch raw {
        case .string(let text): return Data(text.utf8)
        case .object(let members):
            guard case .number(let count)? = members["base64len"] else { return nil }
            return Self.sample(count: NSDecimalNumber(decimal: count).intValue)
        default: return nil
        }
    }

    /// Bytes of every value, including those that no text has.
    static func sample(count: Int) -> Data {
        Data((0..<max(0, count)).map { UInt8(truncatingIfNeeded: $0 &* 7) })
    }

    /// The media type without parameters.
    var essence: String {
        Self.essence(contentType ?? "")
    }

    static func essence(_ type: String) -> String {
        (type.split(separator: ";").first.map(String.init) ?? type).trimmingCharacters(in: .whitespaces).lowercased()
    }

    var isMultipart: Bool {
        files != nil || multipart != nil
    }

    var isForm: Bool {
        essence == "application/x-www-form-urlencoded"
    }

    /// The media type in a request with these bytes.
    var sentEssence: String {
        isMultipart ? "multipart/form-data" : essence
    }

    var isJSON: Bool {
        essence == "application/json" || essence.hasSuffix("+json")
    }
}

public import Foundation

/// The value of an argument, in the type that the client requires.
///
/// Models decode themselves. Foundation's types are read from any of their forms, since only the request that arrives
/// shows the form that the client sends.
public func argument<Value: Decodable>(_ json: String) throws -> Value {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .custom { decoder in
        let container = try decoder.singleValueContainer()
        if let seconds = try? container.decode(Double.self) {
            return Date(timeIntervalSince1970: seconds)
        }
        return try WireDate.parse(container.decode(String.self))
    }
    decoder.dataDecodingStrategy = .custom { decoder in
        try base64(decoder.singleValueContainer().decode(String.self))
    }
    return try decoder.decode(Value.self, from: Data(json.utf8))
}

/// A body that is sent unchanged.
public func content(_ text: String) throws -> Data {
    try base64(text)
}

public func content(_ text: String) throws -> String {
    String(decoding: try base64(text), as: UTF8.self)
}

/// The error for a text that has no value of the required type.
struct NoValue: Error, CustomStringConvertible {
    let description: String
}

/// Decodes base64 of either alphabet, with or without padding.
private func base64(_ text: String) throws -> Data {
    let plain = text.replacingOccurrences(of: "-", with: "+").replacingOccurrences(of: "_", with: "/")
    let padding = String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4)
    guard let data = Data(base64Encoded: plain + padding) else { throw NoValue(description: "'\(text)' is no base64") }
    return data
}

public import Foundation

/// JSON in one spelling (sorted keys, no spaces), so that two texts are equal if their values are.
public func sortedJSON(_ data: Data) throws -> String {
    let value = try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)
    let options: JSONSerialization.WritingOptions = [.sortedKeys, .fragmentsAllowed, .withoutEscapingSlashes]
    return String(decoding: try JSONSerialization.data(withJSONObject: value, options: options), as: UTF8.self)
}

public func sortedJSON(_ text: String) throws -> String {
    try sortedJSON(Data(text.utf8))
}

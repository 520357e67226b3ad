internal import Foundation

/// The value of a call, encoded as JSON.
public func received<Value: Encodable>(_ value: Value) async throws -> String? {
    try encoded(value)
}

public func received(_ value: Void) async throws -> String? {
    nil
}

/// Each value of a stream.
public func received<Values: AsyncSequence>(_ values: Values) async throws -> String? {
    var texts: [String] = []
    for try await value in values {
        texts.append(try text(of: value) ?? "null")
    }
    return "[" + texts.joined(separator: ",") + "]"
}

/// The value of the case, if the response differs by status.
@_disfavoredOverload
public func received<Value>(_ value: Value) async throws -> String? {
    try text(of: value)
}

/// The text of a value that is JSON, or of a case that has one.
public func text<Value>(of value: Value) throws -> String? {
    if let value = value as? any Encodable {
        return try encoded(value)
    }
    let mirror = Mirror(reflecting: value)
    guard mirror.displayStyle == .enum, let payload = mirror.children.first?.value else {
        return try members(of: mirror)
    }
    return try text(of: payload)
}

/// A value that the client can read but not write, such as one event of a stream.
private func members(of mirror: Mirror) throws -> String? {
    guard mirror.displayStyle == .struct else { return nil }
    let members = try mirror.children.compactMap { child in
        try text(of: child.value).map { (try encoded(child.label ?? "")) + ":" + $0 }
    }
    return "{" + members.joined(separator: ",") + "}"
}

private func encoded<Value: Encodable>(_ value: Value) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .custom { date, encoder in
        var container = encoder.singleValueContainer()
        try container.encode(date.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true)))
    }
    return String(decoding: try encoder.encode(value), as: UTF8.self)
}

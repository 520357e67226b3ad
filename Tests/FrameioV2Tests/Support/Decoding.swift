import Foundation
import FrameioV2

/// Reads a value from JSON text, as the body of a response is read.
func decoded<Value: Decodable>(_ text: String, as type: Value.Type = Value.self) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
}

/// The JSON of a value.
func encoded(_ value: some Encodable) throws -> FrameioV2.JSON {
    try json(text(of: value))
}

/// JSON text as a value to compare with.
func json(_ text: String) throws -> FrameioV2.JSON {
    try decoded(text)
}

extension FrameioV2.JSON {
    /// The members of an object; empty for any other value.
    var members: [String: FrameioV2.JSON] {
        if case .object(let members) = self { members } else { [:] }
    }

    /// The paths of all properties, including nested ones: `creator.roles.id`.
    var paths: [String] {
        members.sorted { $0.key < $1.key }.flatMap { name, value in
            [name] + value.paths.map { "\(name).\($0)" }
        }
    }

    /// The same value with `value` at a path, or without the property there.
    func setting(_ path: String, to value: FrameioV2.JSON?) -> FrameioV2.JSON {
        let names = path.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        var members = members
        if names.count == 1 {
            members[names[0]] = value
        } else {
            members[names[0]] = members[names[0]]?.setting(names[1], to: value)
        }
        return .object(members)
    }
}

/// The bytes of a value on the wire, as text.
func text(of value: some Encodable) throws -> String {
    String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
}

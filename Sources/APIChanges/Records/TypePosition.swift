import OpenAPI
import SwiftPlan

/// A position in a manifest at which a type may be written out, with the defaults that the position implies.
struct TypePosition {
    /// The type or group that the type nests in.
    var owner: APIKey
    /// The pointer that relative pointers in the manifest continue.
    var base = ""
    /// The pointer of the type's schema, if the manifest gives none.
    var pointer: String
    /// The type's name, if the manifest gives none.
    var name: String?
    /// The directions of the type's values, if the manifest gives none.
    let directions: Directions
    /// The number of types that the type nests in.
    let depth: Int

    /// The deepest nesting of types, because JSON parsers limit the depth.
    static let maximumDepth = 12

    /// Returns the position of the elements of a list or dictionary.
    func element(_ step: String) -> TypePosition {
        var position = self
        position.pointer += "/" + step
        position.name = nil
        return position
    }

    /// Returns a pointer as the manifest gives it; `nil` for the implied pointer.
    func written(_ pointer: String) -> String? {
        if pointer == self.pointer { return nil }
        guard !base.isEmpty else { return pointer }
        return APIKey.relativePointer(of: pointer, from: base)
    }

    /// Returns the pointer that the manifest gives, or the implied pointer.
    func pointer(written: String?) -> String {
        guard let written else { return pointer }
        return written.first == "/" ? base + written : written
    }
}

extension TypePosition {
    /// Returns the position of the type of a property.
    static func property(_ name: String, of owner: APIKey, _ directions: Directions, depth: Int) -> TypePosition {
        TypePosition(
            owner: owner, pointer: "/properties/" + JSONPointer.escaped(name), name: ImpliedName.upper(name),
            directions: directions, depth: depth)
    }

    /// Returns the position of a member of a union.
    static func member(_ pointer: String, of owner: APIKey, _ directions: Directions, depth: Int) -> TypePosition {
        TypePosition(owner: owner, pointer: pointer, directions: directions, depth: depth)
    }

    /// Returns the position of the type of a call's response.
    static func response(of call: CallIdentity) -> TypePosition {
        call.position("/responses/200/content/application~1json/schema", "Response", .received)
    }

    static func body(_ mediaType: String, of call: CallIdentity) -> TypePosition {
        call.position("/requestBody/content/\(JSONPointer.escaped(mediaType))/schema", "Body", .sent)
    }

    static func argument(_ name: String, in placement: String, of call: CallIdentity) -> TypePosition {
        call.position("/parameters/\(placement)/\(JSONPointer.escaped(name))/schema", ImpliedName.upper(name), .sent)
    }
}

/// The key and the names of a call, from which the positions of its types follow.
struct CallIdentity {
    let key: APIKey
    let name: String
    let group: String

    fileprivate func position(_ pointer: String, _ suffix: String, _ directions: Directions) -> TypePosition {
        let base = "#/paths/" + key.steps.prefix(2).map { JSONPointer.escaped($0.token) }.joined(separator: "/")
        return TypePosition(
            owner: APIKey(.type, group), base: base, pointer: base + pointer, name: ImpliedName.upper(name) + suffix,
            directions: directions, depth: 0)
    }
}

import OpenAPI
import SwiftPlan

/// The place of a type in a manifest, if its owner is written there too.
struct TypePosition {
    /// The type or group around it.
    var owner: APIKey
    /// The pointer that places in the manifest begin with.
    var base = ""
    /// The place of its schema, unless the manifest says otherwise.
    var place: String
    /// The type's name, unless the manifest has another.
    var name: String?
    /// The directions of its values, unless the manifest says otherwise.
    let directions: Directions
    /// The number of types around it.
    let depth: Int

    /// The deepest nesting of written types, since readers of JSON have a limit.
    static let mostDepth = 12

    /// The position of the elements of a list or dictionary.
    func element(_ step: String) -> TypePosition {
        var position = self
        position.place += "/" + step
        position.name = nil
        return position
    }

    /// The place for the manifest; `nil` for the implied one.
    func written(_ place: String) -> String? {
        if place == self.place { return nil }
        guard !base.isEmpty else { return place }
        return APIKey.place(of: place, from: base)
    }

    /// The place that the manifest means.
    func place(written: String?) -> String {
        guard let written else { return place }
        return written.first == "/" ? base + written : written
    }
}

extension TypePosition {
    /// The type of a property.
    static func property(_ name: String, of owner: APIKey, _ directions: Directions, depth: Int) -> TypePosition {
        TypePosition(
            owner: owner, place: "/properties/" + JSONPointer.escaped(name), name: ImpliedName.upper(name),
            directions: directions, depth: depth)
    }

    /// The member of a union at a place.
    static func member(_ place: String, of owner: APIKey, _ directions: Directions, depth: Int) -> TypePosition {
        TypePosition(owner: owner, place: place, directions: directions, depth: depth)
    }

    /// The response of a call.
    static func answer(of call: CallPlace) -> TypePosition {
        call.position("/responses/200/content/application~1json/schema", "Response", .received)
    }

    static func body(_ mediaType: String, of call: CallPlace) -> TypePosition {
        call.position("/requestBody/content/\(JSONPointer.escaped(mediaType))/schema", "Body", .sent)
    }

    static func argument(_ name: String, in place: String, of call: CallPlace) -> TypePosition {
        call.position("/parameters/\(place)/\(JSONPointer.escaped(name))/schema", ImpliedName.upper(name), .sent)
    }
}

/// A call, for the types that belong to it.
struct CallPlace {
    let key: APIKey
    let name: String
    let group: String

    fileprivate func position(_ place: String, _ suffix: String, _ directions: Directions) -> TypePosition {
        let base = "#/paths/" + key.steps.prefix(2).map { JSONPointer.escaped($0.place) }.joined(separator: "/")
        return TypePosition(
            owner: APIKey(.type, group), base: base, place: base + place, name: ImpliedName.upper(name) + suffix,
            directions: directions, depth: 0)
    }
}

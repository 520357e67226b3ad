/// The types of inline schemas within one type or group.
struct NestedTypes {
    let parent: TypeName
    private(set) var types: [TypePlan] = []
    private let key: APIKey
    /// Where the schema of the type is.
    private let pointer: String
    private let ledger: NameLedger
    private var scope: NameScope
    private var keys: Set<APIKey> = []

    /// A nested type may not be called like one that it is in, or like the client, which it would hide.
    init(parent: TypeName, key: APIKey, client: String, ledger: NameLedger) {
        self.parent = parent
        self.key = key
        pointer = key.pointer
        self.ledger = ledger
        scope = NameScope(reserved: ReservedNames.nested.union(parent.path + [client]), suffix: "Kind")
        scope.keep(ledger.keptNames(within: key))
    }

    /// - Parameters:
    ///   - place: Where the schema is that the type is of.
    ///   - make: The type, once it has a name.
    mutating func claim(_ wish: String, of place: SpecPlace, _ make: (GivenType) -> TypePlan) -> TypeName {
        let given = given(wish, of: place)
        types.append(make(given))
        return given.name
    }

    /// A name for something that is no type of a schema.
    mutating func claim(_ wish: String, of place: SpecPlace) -> String {
        given(wish, of: place).name.last
    }

    private mutating func given(_ wish: String, of place: SpecPlace) -> GivenType {
        let key = unique(key.nested(ledger.places.relative(place.pointer), from: pointer))
        let wish = NameWish(key, at: place.location, spelling: "", wish == "Type" ? "Kind" : wish)
        let given = scope.claim(wish, ledger)
        return GivenType(name: parent.appending(given.name), origin: given.origin)
    }

    /// One schema may be the type of several things.
    private mutating func unique(_ key: APIKey) -> APIKey {
        var unique = key
        var number = 2
        while !keys.insert(unique).inserted {
            unique.path = "\(key.path) \(number)"
            number += 1
        }
        return unique
    }
}

/// What a type is called.
struct GivenType {
    let name: TypeName
    let origin: Origin
}

/// Where an inline schema stands, which is what its type is named after.
struct TypePlace {
    private(set) var nested: NestedTypes
    /// The way that its values go.
    let direction: Direction
    private var name: String
    private var isElement = false

    /// `name` is that of the property, parameter or operation.
    init(nested: NestedTypes, name: String, _ direction: Direction) {
        self.nested = nested
        self.name = name
        self.direction = direction
    }

    /// From here on the place is one element of a list or dictionary.
    mutating func becomeElement() {
        isElement = true
    }

    mutating func claim(of place: SpecPlace, _ make: (GivenType) -> TypePlan) -> TypeName {
        let wish = isElement ? SwiftName.singular(name) ?? name + "Item" : name
        return nested.claim(SwiftName.upperCamel(wish), of: place, make)
    }
}

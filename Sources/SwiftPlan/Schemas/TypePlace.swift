/// The types of inline schemas within one type.
struct NestedTypes {
    let parent: TypeName
    private(set) var types: [TypePlan] = []
    private var scope: NameScope

    /// A nested type may not be called like one that it is in, or like the client, which it would hide.
    init(parent: TypeName, client: String) {
        self.parent = parent
        scope = NameScope(reserved: ReservedNames.nested.union(parent.path + [client]), suffix: "Kind")
    }

    mutating func claim(_ wish: String, _ make: (TypeName) -> TypePlan) -> TypeName {
        let name = parent.appending(claim(wish))
        types.append(make(name))
        return name
    }

    /// A name for something that is no type of a schema.
    mutating func claim(_ wish: String) -> String {
        scope.claim(wish == "Type" ? "Kind" : wish)
    }
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

    mutating func claim(_ make: (TypeName) -> TypePlan) -> TypeName {
        let wish = isElement ? SwiftName.singular(name) ?? name + "Item" : name
        return nested.claim(SwiftName.upperCamel(wish), make)
    }
}

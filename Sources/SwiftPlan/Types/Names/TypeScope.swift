import OpenAPI

/// The names of the types within one type or group.
final class TypeScope {
    let parent: TypeName
    /// The pointer to the schema of the surrounding type; for a group, the text that the document groups by.
    let pointer: String
    /// The names given so far, in order.
    private(set) var given: [TypeName] = []
    private let key: APIKey
    private let ledger: NameLedger
    private var scope: NameScope
    private var numbers: [APIKey: Int] = [:]

    /// Creates a scope. A nested type cannot have the name of a type around it, because it would hide that type.
    init(parent: TypeName, key: APIKey, around: Set<String>, ledger: NameLedger) {
        self.parent = parent
        self.key = key
        self.ledger = ledger
        pointer = key.pointer
        scope = NameScope(reserved: ReservedNames.nested.union(parent.path).union(around), suffix: "Kind")
        scope.keep(ledger.keptNames(within: key))
    }

    /// Claims a name for the type of a schema at a position of the document.
    func claim(_ preferredName: String, of position: SpecPosition) -> GivenType {
        let key = unique(key.nested(ledger.pointers.relative(position.pointer), from: pointer))
        let preference = NamePreference(key, at: position.location, spelling: "", Self.usable(preferredName))
        let name = scope.claim(preference, ledger)
        let type = GivenType(name: parent.appending(name.name), origin: name.origin)
        given.append(type.name)
        return type
    }

    /// Returns a name that readers do not take for a type of Swift or Foundation, such as `Data`.
    private static func usable(_ name: String) -> String {
        if name == "Type" { return "Kind" }
        return ReservedNames.standard.contains(name) ? name + "Model" : name
    }

    /// Returns a key that tells the types of one schema apart.
    private func unique(_ key: APIKey) -> APIKey {
        let number = numbers[key, default: 0] + 1
        numbers[key] = number
        return key.numbered(number)
    }
}

/// The name that a scope gave to a type.
struct GivenType {
    let name: TypeName
    let origin: Origin
}

/// The scope and the name from which the type of an inline schema is named.
struct TypeNaming {
    let scope: TypeScope
    /// The name of the property, parameter or operation.
    var name: String
    /// True if a member beside the type has this name.
    private let isMember: Bool
    private var isElement = false

    init(_ scope: TypeScope, _ name: String, isMember: Bool = false) {
        self.scope = scope
        self.name = name
        self.isMember = isMember
    }

    /// The naming of an element, if this is the naming of a list or dictionary.
    var element: TypeNaming {
        var naming = self
        naming.isElement = true
        return naming
    }

    /// The preferred name of the type.
    var typeName: String {
        let typeName = SwiftName.upperCamel(isElement ? SwiftName.singular(name) ?? name + "Item" : name)
        // A property and the type beside it cannot have the same spelling.
        return isMember && typeName == name ? "Value" + typeName : typeName
    }
}

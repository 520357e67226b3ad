import Testing

@testable import SwiftPlan

extension NameLedger {
    /// The ledger of a first run.
    static let new = NameLedger(ShippedNames(), SpecPointers(root: ""), existing: [])

    fileprivate init(_ names: [APIKey: ShippedName], startsAnew: Bool = false, dropsAliases: Bool = false) {
        let shipped = ShippedNames(names, startsAnew: startsAnew, dropsAliases: dropsAliases)
        self.init(shipped, SpecPointers(root: ""), existing: ["#/a", "#/a/b", "#/a/c"])
    }
}

/// Checks that names from earlier runs are kept.
@Suite struct NameLedgerTests {
    private let userID = APIKey(.property, "#/a/properties/user_id")

    private func preference(
        _ key: APIKey, _ spelling: String, _ names: String..., isPinned: Bool = false, source: String? = nil
    ) -> NamePreference {
        NamePreference(key: key, location: nil, spelling: spelling, names: names, isPinned: isPinned, source: source)
    }

    @Test func `a shipped name is not given to a new thing with that spelling`() {
        let ledger = NameLedger([userID: ShippedName("userID")])
        var scope = NameScope()
        let given = scope.claimAll(
            [preference(APIKey(.property, "new"), "userID", "userID"), preference(userID, "user_id", "userID")], ledger)
        #expect(given.map(\.name) == ["userID2", "userID"])
        #expect(given.flatMap(\.origin.formerNames) == [])
    }

    @Test func `a name from an earlier version is kept, even if this version would choose another`() {
        let ledger = NameLedger([userID: ShippedName("user_ID")])
        var scope = NameScope()
        #expect(scope.claim(preference(userID, "user_id", "userID"), ledger).name == "user_ID")
    }

    @Test func `a name that the document chooses is used, and the old name becomes an alias`() {
        let ledger = NameLedger([userID: ShippedName("userID", formerNames: ["user"])])
        var scope = NameScope()
        let given = scope.claim(preference(userID, "user_id", "owner", isPinned: true), ledger)
        #expect(given.name == "owner")
        #expect(given.origin.formerNames == ["user", "userID"])
    }

    @Test func `an alias is dropped if something else has its name`() {
        let ledger = NameLedger([userID: ShippedName("userID")])
        var scope = NameScope()
        let given = scope.claimAll(
            [
                preference(userID, "user_id", "owner", isPinned: true),
                preference(APIKey(.property, "new"), "userID", "userID"),
            ], ledger)
        #expect(given.map(\.name) == ["owner", "userID"])
        #expect(given.flatMap(\.origin.formerNames) == [])
    }

    @Test func `a chosen name is kept, even after the document no longer chooses it`() {
        let ledger = NameLedger([userID: ShippedName("owner", formerNames: ["userID"])])
        for isPinned in [true, false] {
            var scope = NameScope()
            let given = scope.claim(preference(userID, "user_id", isPinned ? "owner" : "userID", isPinned: isPinned), ledger)
            #expect(given.name == "owner")
            #expect(given.origin.formerNames == ["userID"])
        }
    }

    @Test func `a call with a changed operationId has a new name`() {
        let call = APIKey(.call, "#/paths/~1users/get")
        let ledger = NameLedger([call: ShippedName("all", source: "users.all")])
        var same = NameScope()
        #expect(same.claim(preference(call, "", "list", source: "users.all"), ledger).name == "all")
        var other = NameScope()
        let given = other.claim(preference(call, "", "list", source: "users.list"), ledger)
        #expect(given.name == "list")
        #expect(given.origin.formerNames == ["all"])
    }

    @Test func `names of nested types are reserved for the types that had them, if those still exist`() {
        let parent = APIKey(.type, "#/a")
        let names = ["/b": "Kind", "/gone": "Other"]
        let ledger = NameLedger(Dictionary(uniqueKeysWithValues: names.map { (APIKey(.type, "#/a", $0), ShippedName($1)) }))
        var scope = NameScope()
        scope.keep(ledger.keptNames(within: parent))
        let preferences = [("/c", "Kind"), ("/c2", "Other"), ("/b", "Else")]
        let chosen = preferences.map { scope.claim(preference(APIKey(.type, "#/a", $0), "", $1), ledger).name }
        #expect(chosen == ["Kind2", "Other", "Kind"])
    }

    @Test func `names are chosen again and aliases are dropped on request`() {
        let names = [userID: ShippedName("user_ID", formerNames: ["user"])]
        var scope = NameScope()
        let anew = scope.claim(preference(userID, "user_id", "userID"), NameLedger(names, startsAnew: true))
        #expect(anew.name == "userID")
        #expect(anew.origin.formerNames == ["user", "user_ID"])
        var other = NameScope()
        let dropped = other.claim(preference(userID, "user_id", "userID"), NameLedger(names, dropsAliases: true))
        #expect(dropped.name == "user_ID")
        #expect(dropped.origin.formerNames == [])
    }

    @Test(arguments: [
        ("specs/api.yaml#/components/schemas/A", "#/components/schemas/A"), ("specs/schemas/a.yaml#", "schemas/a.yaml#"),
        ("shared/a.yaml#/b", "../shared/a.yaml#/b"), ("specs/api.yaml.d/a.yaml#", "api.yaml.d/a.yaml#"),
    ])
    func `the pointers in keys are relative to the spec`(_ pointer: String, _ relative: String) {
        #expect(SpecPointers(root: "specs/api.yaml").relative(pointer) == relative)
        #expect(SpecPointers(root: "/home/me/specs/api.yaml").relative("/home/me/" + pointer) == relative)
    }

    @Test func `the key of a nested type has the key of its schema as its parent`() {
        let type = APIKey(.type, "#/components/schemas/Pet")
        let inner = type.sent.nested("#/components/schemas/Pet/properties/a", from: "#/components/schemas/Pet")
        let innermost = inner.nested("schemas/b.yaml#/c", from: inner.pointer)
        #expect(inner.steps == [APIKey.Step("#/components/schemas/Pet", isSent: true), APIKey.Step("/properties/a")])
        #expect(inner.pointer == "#/components/schemas/Pet/properties/a")
        #expect(innermost.pointer == "schemas/b.yaml#/c")
        #expect(innermost.parent == inner)
        #expect(type.parent == nil)
    }
}

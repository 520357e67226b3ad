import Testing

@testable import SwiftPlan

/// Checks that names in one scope are unique.
@Suite struct NameScopeTests {
    @Test func `the first claim gets the name, and later claims get a number`() {
        var scope = NameScope()
        #expect(["name", "name", "name", "other"].map { scope.claim($0) } == ["name", "name2", "name3", "other"])
    }

    @Test func `a taken number is skipped, and a number after a digit follows an underscore`() {
        var scope = NameScope()
        #expect(["a2", "a", "a", "v1", "v1"].map { scope.claim($0) } == ["a2", "a", "a3", "v1", "v1_2"])
    }

    @Test func `a reserved name gets a suffix, and then a number`() {
        var scope = NameScope(reserved: ["self", "initValue"])
        #expect(
            ["self", "self", "init", "initValue"].map { scope.claim($0) }
                == ["selfValue", "selfValue2", "init", "initValueValue"])
    }

    @Test func `a number does not lead to a reserved name`() {
        var scope = NameScope(reserved: ["a2"], suffix: "Kind")
        #expect(["a", "a", "a2"].map { scope.claim($0) } == ["a", "a3", "a2Kind"])
    }

    @Test func `thousands of claims for one name get unique names`() {
        var scope = NameScope()
        let names = (1...50_000).map { _ in scope.claim("name") }
        #expect(names.last == "name50000")
        #expect(Set(names).count == 50_000)
    }

    @Test func `file names differ by more than case`() {
        var scope = NameScope(ignoresCase: true)
        #expect(["PEt", "Pet", "pet"].map { scope.claim($0) } == ["PEt", "Pet2", "pet3"])
    }

    @Test func `a name goes to the claim with that spelling, in any order`() {
        let preferences = [(source: "user_id", name: "userID"), ("userId", "userID"), ("userID", "userID"), ("x", "x")]
        var scope = NameScope()
        #expect(scope.claimAll(preferences) == ["userID2", "userID3", "userID", "x"])
    }

    @Test func `the first free name is used, or the first name with a number`() {
        var scope = NameScope(reserved: ["init"], suffix: "Call")
        #expect(
            [["get"], ["get", "getPet"], ["get", "getPet"], ["init", "initPet"]].map { scope.claim(firstOf: $0) }
                == ["get", "getPet", "get2", "initCall"])
    }

    @Test func `names that differ only in case keep their spellings`() {
        var scope = NameScope()
        let preferences = ["ASC", "asc", "Asc"].map { NamePreference(APIKey(.value, $0), at: nil, spelling: $0, "asc", $0) }
        #expect(scope.claimAll(preferences, .new).map(\.name) == ["ASC", "asc", "Asc"])
    }
}

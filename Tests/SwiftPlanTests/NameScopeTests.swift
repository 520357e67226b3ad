import Testing

@testable import SwiftPlan

@Suite struct NameScopeTests {
    @Test func `the first thing keeps a name, and a later one gets a number`() {
        var scope = NameScope()
        #expect(["name", "name", "name", "other"].map { scope.claim($0) } == ["name", "name2", "name3", "other"])
    }

    @Test func `a number that is taken is passed over, and stays apart from the digits of a name`() {
        var scope = NameScope()
        #expect(["a2", "a", "a", "v1", "v1"].map { scope.claim($0) } == ["a2", "a", "a3", "v1", "v1_2"])
    }

    @Test func `a name that is reserved gets a word, and then a number`() {
        var scope = NameScope(reserved: ["self", "initValue"])
        #expect(
            ["self", "self", "init", "initValue"].map { scope.claim($0) }
                == ["selfValue", "selfValue2", "init", "initValueValue"])
    }

    @Test func `a number does not lead to a reserved name`() {
        var scope = NameScope(reserved: ["a2"], suffix: "Kind")
        #expect(["a", "a", "a2"].map { scope.claim($0) } == ["a", "a3", "a2Kind"])
    }

    @Test func `thousands of preferences for one name take no longer than as many for different ones`() {
        var scope = NameScope()
        let names = (1...50_000).map { _ in scope.claim("name") }
        #expect(names.last == "name50000")
        #expect(Set(names).count == 50_000)
    }

    @Test func `names of files differ by more than case`() {
        var scope = NameScope(ignoresCase: true)
        #expect(["PEt", "Pet", "pet"].map { scope.claim($0) } == ["PEt", "Pet2", "pet3"])
    }

    @Test func `a name that is spelled so already is not taken away by one that becomes so, in whichever order`() {
        let preferences = [(source: "user_id", name: "userID"), ("userId", "userID"), ("userID", "userID"), ("x", "x")]
        var scope = NameScope()
        #expect(scope.claimAll(preferences) == ["userID2", "userID3", "userID", "x"])
    }

    @Test func `the first name that is free is taken, and if none is, the first with a number`() {
        var scope = NameScope(reserved: ["init"], suffix: "Call")
        #expect(
            [["get"], ["get", "getPet"], ["get", "getPet"], ["init", "initPet"]].map { scope.claim(firstOf: $0) }
                == ["get", "getPet", "get2", "initCall"])
    }

    @Test func `a name that differs only in case can keep its spelling`() {
        var scope = NameScope()
        let preferences = ["ASC", "asc", "Asc"].map { NamePreference(APIKey(.value, $0), at: nil, spelling: $0, "asc", $0) }
        #expect(scope.claimAll(preferences, .new).map(\.name) == ["ASC", "asc", "Asc"])
    }
}

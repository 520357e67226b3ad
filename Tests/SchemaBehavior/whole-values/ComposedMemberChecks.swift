/// Checks that the keys of a union within a member help to decide, and are sent back.
enum ComposedMemberChecks {
    static func run() throws {
        for json in [#"{"age": 1, "leaves": 2}"#, #"{"age": 1, "leaves": 2, "green": true}"#, #"{"age": 1, "petals": 5}"#] {
            switch try read(WholeValues.Tree.self, json) {
            case .grown: break
            case let other: expect(false, "\(json) is \(other)")
            }
            try expectSame(WholeValues.Tree.self, json)
        }
        let ripe = #"{"age": 1, "petals": 5, "fruit": {"size": 2, "soft": true}}"#
        if case .ripe = try read(WholeValues.Tree.self, ripe) {} else { expect(false, "\(ripe) is not ripe") }
        if case .bare = try read(WholeValues.Tree.self, #"{"age": 1, "bark": 2}"#) {} else { expect(false, "bark is not bare") }
        try expectSame(
            WholeValues.Tree.self, ripe, #"{"age": 1, "bark": 2}"#, #"{"age": 1, "leaves": 1, "fruit": {"red": false}}"#)
    }
}

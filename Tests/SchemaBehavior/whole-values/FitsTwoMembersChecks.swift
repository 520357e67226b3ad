/// Checks that a value that fits two members of `anyOf` is sent back completely.
enum FitsTwoMembersChecks {
    static func run() throws {
        try expectSame(
            WholeValues.Basket.self,
            #"{"any": {"size": 1, "red": true, "soft": false}}"#,
            #"{"three": {"size": 1, "red": true, "soft": false, "stone": "s"}}"#,
            #"{"three": {"stone": "s", "soft": true}}"#,
            #"{"list": [{"red": true, "soft": false}, {"size": 2}, {"soft": true}]}"#,
            #"{"nested": {"red": true, "stone": "s", "soft": false}}"#,
            #"{"beside": {"id": 1, "red": true, "soft": false}}"#,
            #"{"map": {"a": {"red": true, "soft": false}, "b": null}}"#)
        let fruit = response { try await WholeValues().crates.fill(body: try read(#"{"name": "n"}"#)).value }
        try expectSame(
            fruit, #"{"size": 1, "red": true, "soft": false}"#, #"{"stone": "s", "red": true}"#, #"{"soft": true, "stone": "s"}"#)
    }
}

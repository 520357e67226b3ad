/// Repeats `FitsTwoMembersChecks` for members that differ in a nested property.
enum FitsTwoDeepChecks {
    static func run() throws {
        try expectSame(
            WholeValues.Basket.self, #"{"inner": {"core": {"soft": true}, "skin": "s"}}"#,
            #"{"inner": {"core": {"red": true, "soft": false}, "skin": "s"}}"#)
    }
}

/// The same where what differs is deep within what both members have.
enum FitsTwoDeepChecks {
    static func run() throws {
        try expectSame(
            WholeValues.Basket.self, #"{"inner": {"core": {"soft": true}, "skin": "s"}}"#,
            #"{"inner": {"core": {"red": true, "soft": false}, "skin": "s"}}"#)
    }
}

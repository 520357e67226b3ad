/// Checks a union beside properties if only one member adds properties and allows any key.
enum OpenMemberChecks {
    static func run() throws {
        try expectSame(
            WholeValues.Basket.self, #"{"grafted": {"age": 3, "shoot": 1, "graft": "cleft"}}"#, #"{"grafted": {"age": 3}}"#)
    }
}

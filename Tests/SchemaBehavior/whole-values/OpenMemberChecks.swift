/// A union beside properties, of whose members only one says more than they do, and that one takes any key.
enum OpenMemberChecks {
    static func run() throws {
        try expectSame(
            WholeValues.Basket.self, #"{"grafted": {"age": 3, "shoot": 1, "graft": "cleft"}}"#, #"{"grafted": {"age": 3}}"#)
    }
}

/// Checks that a nullable schema has one type, which is optional at each use.
enum Nullable30Checks {
    static func run() throws {
        let json = """
            {"cook": {"id": "c"}, "heat": "high", "otherHeat": "low", "steps": ["a"], "amounts": {"b": 1}, "stove": {"rings": 4},
             "wrapped": {"id": "w"}, "union": {"course": "roast", "name": "r"}}
            """
        let nulls = try read(In30.Nulls.self, json)
        let heat: In30.Heat? = nulls.heat
        let otherHeat: In30.Heat? = nulls.otherHeat?.value
        let stove: In30.Stove? = nulls.stove?.value
        let wrapped: In30.Cook? = nulls.wrapped?.value
        let steps: [String]? = nulls.steps
        let amounts: [String: Int]? = nulls.amounts?.value
        expect(heat == .high && otherHeat == .low && stove?.rings == 4 && wrapped?.id == "w", "\(nulls)")
        expect(steps == ["a"] && amounts == ["b": 1], "\(nulls)")
        if case .roast? = nulls.union?.value {} else { expect(false, "\(nulls)") }
        try expectSame(
            In30.Nulls.self, json,
            """
            {"cook": {"id": "c"}, "heat": null, "otherHeat": null, "steps": null, "amounts": null, "stove": null, "wrapped": null,
             "union": null}
            """)
    }
}

/// Checks that an enum has only the values that all parts allow.
enum IntersectedEnumChecks {
    static func run() throws {
        expectEqual(try values(AllOf.Refined.self, \.state), ["gone", "live"])
        expectEqual(try values(AllOf.Reversed.self, \.state), ["gone", "live"])
    }

    private static func values<Model, State: CaseIterable & RawRepresentable>(
        _: Model.Type, _: KeyPath<Model, State?>
    ) throws -> Set<State.RawValue> {
        Set(State.allCases.map(\.rawValue))
    }
}

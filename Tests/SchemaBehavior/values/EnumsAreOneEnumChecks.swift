/// Checks that a union of inline enums and constants is one enum with all values.
enum EnumsAreOneEnumChecks {
    static func run() throws {
        let texts = try read(
            Values.Texts.self,
            #"{"word": "c", "consts": "e", "constNumbers": 2, "open": "other", "openConst": "test", "overlapping": "c"}"#)
        expect(texts.word == .c, "\(texts)")
        expect(texts.consts == .e, "\(texts)")
        expect(texts.open == .other, "\(texts)")
        expect(texts.overlapping == .c, "\(texts)")
        expectEqual(values(of: texts.word), ["a", "b", "c"])
        expectEqual(values(of: texts.consts), ["d", "e", "f", "g"])
        expectEqual(values(of: texts.overlapping), ["a", "b", "c"])
        expectEqual(values(of: texts.constNumbers), [1, 2])
        try expectSame(
            Values.Texts.self, #"{"word": "c", "consts": "g", "constNumbers": 1, "open": "any", "openConst": "test"}"#,
            #"{"word": "new", "consts": "new", "constNumbers": 3, "openConst": "any", "overlapping": "new"}"#)
    }

    private static func values<Value: CaseIterable & RawRepresentable>(of _: Value?) -> Set<Value.RawValue> {
        Set(Value.allCases.map(\.rawValue))
    }
}

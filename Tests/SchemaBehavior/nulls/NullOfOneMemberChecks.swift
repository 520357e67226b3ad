/// Checks that null decides between members if only one allows it, and is sent back.
enum NullOfOneMemberChecks {
    static func run() throws {
        if case .breeze? = try read(Nulls.Report.self, with(#""strictOrLoose": {"note": null, "speed": 1}"#)).strictOrLoose {
        } else {
            expect(false, "null is no note of a breeze")
        }
        if case .gust? = try read(Nulls.Report.self, with(#""strictOrLoose": {"note": "n", "speed": 1}"#)).strictOrLoose {
        } else {
            expect(false, "a text is no note of a gust")
        }
        try expectSame(
            Nulls.Report.self, with(#""strictOrLoose": {"note": null, "speed": 1}"#), with(#""metWithAny": null"#),
            with(#""metWithAny": "a""#), with(#""metInParts": {"note": null, "length": 3}"#))
        let text: String? = try read(Nulls.Report.self, with(#""metWithText": "a""#)).metWithText
        expectEqual(text, "a")
    }

    private static func with(_ property: String) -> String {
        #"{"first": "a", "last": 3, "third": 4, "alias": 5, "object": {"speed": 1}, "twice": 6, \#(property)}"#
    }
}

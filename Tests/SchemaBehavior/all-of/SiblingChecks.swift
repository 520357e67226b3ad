import Foundation

/// Checks that the keys beside a `$ref` of 3.1 are a part like any other.
enum SiblingChecks {
    static func run() throws {
        let json = """
            {"extended": {"name": "e", "born": "2024-02-29"}, "optional": null, "fewer": "live", "stamp": "2024-02-29T10:00:00Z",
             "words": {"name": "w"}, "list": ["6ba7b810-9dad-11d1-80b4-00c04fd430c8"], "inner": {"a": 1, "deep": {"p": "p"}}}
            """
        let value = try read(AllOf.Siblings.self, json)
        expectEqual(value.extended?.name, "e")
        let born: AllOf.CalendarDate? = value.extended?.born
        expectEqual(born?.month, 2)
        expect(value.optional == .null, "null is \(String(describing: value.optional))")
        expect(value.fewer == .live, "the state is not known")
        let stamp: Date? = value.stamp
        expect(stamp != nil, "the date is lost")
        let words: AllOf.Person? = value.words
        expectEqual(words?.name, "w")
        let list: [UUID]? = value.list
        expectEqual(list?.count, 1)
        let a: Int? = value.inner?.a
        expectEqual(a, 1)
        try expectSame(AllOf.Siblings.self, json)
    }
}

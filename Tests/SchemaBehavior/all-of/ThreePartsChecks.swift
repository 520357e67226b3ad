import Foundation

/// Checks that the keys, formats, values and `required` of several parts add up.
enum ThreePartsChecks {
    static func run() throws {
        let json = """
            {"details": {"a": 1, "b": "b"}, "made": "2024-02-29T10:00:00Z", "state": "live", "size": 3, "tags": ["2024-02-29"]}
            """
        let value = try read(AllOf.ThreeParts.self, json)
        let b: String = value.details.b
        expectEqual(b, "b")
        let made: Date? = value.made
        expect(made != nil, "the date is lost")
        let size: Int? = value.size
        expectEqual(size, 3)
        let day: AllOf.CalendarDate? = value.tags?.first
        expectEqual(day?.day, 29)
        try expectSame(AllOf.ThreeParts.self, json)
    }
}

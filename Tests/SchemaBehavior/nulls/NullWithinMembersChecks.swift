import Foundation

/// Checks that null is `nil` if a member allows it, and is sent back as null.
enum NullWithinMembersChecks {
    static func run() throws {
        let json = """
            {"first": null, "last": null, "third": null, "alias": null, "object": null, "twice": null, "every": null,
             "optionalObject": null, "nested": null, "list": [null, 1, "a"], "map": {"a": null, "b": 2}, "met": null,
             "values": null, "tagged": null, "texts": null}
            """
        let report = try read(Nulls.Report.self, json)
        expect(report.first == nil && report.last == nil && report.third == nil && report.alias == nil, "\(report)")
        expect(report.object == nil && report.twice == nil, "\(report)")
        expect(report.every == .null && report.optionalObject == .null && report.nested == .null, "\(report)")
        expect(report.met == .null && report.values == .null && report.tagged == .null && report.texts == .null, "\(report)")
        expect(report.list?.map { $0 == nil } == [true, false, false], "\(report)")
        expect(report.map?.filter { $0.value == nil }.keys.sorted() == ["a"], "\(report)")
        try expectSame(Nulls.Report.self, json)
        let absent = try read(
            Nulls.Report.self, #"{"first": 1, "last": true, "third": "a", "alias": 1, "object": {"speed": 1}, "twice": 2}"#)
        expect(absent.every == nil && absent.optionalObject == nil && absent.nested == nil && absent.met == nil, "\(absent)")
    }
}

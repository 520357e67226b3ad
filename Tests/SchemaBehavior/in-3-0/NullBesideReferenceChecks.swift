/// Checks that `nullable` beside `$ref` has an effect, because authors mean it, although 3.0 ignores it.
enum NullBesideReferenceChecks {
    static func run() throws {
        let json = #"{"cook": null, "heat": null, "steps": null, "helpers": [null, {"id": "h"}], "byName": {"a": null}}"#
        let nulls = try read(In30.Nulls.self, json)
        let cook: In30.Cook? = nulls.cook
        expect(cook == nil, "\(nulls)")
        let helpers: [In30.Cook?]? = nulls.helpers
        expectEqual(helpers, [nil, .init(id: "h")])
        let byName: [String: In30.Cook?]? = nulls.byName
        expectEqual(byName, ["a": nil])
        expect(nulls.helper == nil, "absent is \(String(describing: nulls.helper))")
        try expectSame(In30.Nulls.self, json, #"{"cook": {"id": "c"}, "heat": "low", "steps": [], "helper": null}"#)
        let helper = try read(In30.Nulls.self, #"{"cook": null, "heat": null, "steps": null, "helper": null}"#).helper
        expect(helper == .null, "null is \(String(describing: helper))")
    }
}

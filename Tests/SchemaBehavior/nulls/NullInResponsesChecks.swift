import Foundation

/// Checks a list of a union with null in a response, and a union with null in a query.
enum NullInResponsesChecks {
    static func run() throws {
        let winds = response { try await Nulls().winds.list().value }
        let list = try read(winds, #"[null, {"hours": 1}, {"speed": 2}]"#)
        expect(list.count == 3 && list[0] == nil, "\(list)")
        if case .sun? = list[1], case .wind? = list[2] {} else { expect(false, "\(list)") }
        try expectSame(winds, #"[null, {"hours": 1}, {"speed": 2}]"#)
        let json = #"{"first": 1, "last": true, "third": "a", "alias": 1, "object": {"speed": 1}, "twice": 2}"#
        let body = try read(Nulls.Report.self, json)
        expectEqual(Nulls().reports.keep(since: 5, body: body).url?.query, "since=5")
        expectEqual(Nulls().reports.keep(body: body).url?.query, nil)
    }
}

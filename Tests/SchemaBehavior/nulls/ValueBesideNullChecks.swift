import Foundation

/// Checks that a value other than null has the remaining type.
enum ValueBesideNullChecks {
    static func run() throws {
        let json = """
            {"first": "a", "last": 3, "third": 4, "alias": "2024-02-29T10:00:00Z", "object": {"sky": "clear", "hours": 5}, "twice": 6,
             "every": 7, "nested": "2024-02-29", "met": "m", "notMet": "n", "values": "b", "texts": "t",
             "tagged": {"sky": "rain"}}
            """
        let report = try read(Nulls.Report.self, json)
        if case .string("a")? = report.first {} else { expect(false, "\(report)") }
        if case .integer(3)? = report.last {} else { expect(false, "\(report)") }
        if case .integer(4)? = report.third {} else { expect(false, "\(report)") }
        if case .date? = report.alias {} else { expect(false, "\(report)") }
        if case .maybeSun(let sun)? = report.object { expectEqual(sun.hours, 5) } else { expect(false, "\(report)") }
        let twice: Int? = report.twice
        let met: String? = report.met?.value
        let notMet: String? = report.notMet
        let texts: String? = report.texts?.value
        expect(twice == 6 && met == "m" && notMet == "n" && texts == "t", "\(report)")
        if case .rain? = report.tagged?.value {} else { expect(false, "\(report)") }
        expect(report.values?.value == .b, "\(report)")
        try expectSame(Nulls.Report.self, json)
    }
}

/// Checks that known values decide a union even if they are several for each member, numbers or intersected.
enum NarrowedTagsOfSeveralValuesChecks {
    static func run() throws {
        for (json, isCalm) in [
            (#"{"code": "white"}"#, true), (#"{"code": "green", "until": "noon"}"#, true), (#"{"code": "red"}"#, false),
            (#"{"code": "amber", "note": "n"}"#, false),
        ] {
            switch try read(AllOf.Signal.self, json) {
            case .calm: expect(isCalm, "\(json) is calm")
            case .storm: expect(!isCalm, "\(json) is a storm")
            case .unknown: expect(false, "\(json) is unknown")
            }
            try expectSame(AllOf.Signal.self, json)
        }
        let chart = response { try await client.signals.show(body: .unknown(.null)).value }
        if case .chartTwo(let chart) = try read(chart, #"{"edition": 2, "scale": 7}"#) {
            expectEqual(chart.scale, 7)
        } else {
            expect(false, "edition 2 is another chart")
        }
        if case .chartOne = try read(chart, #"{"edition": 1}"#) {
        } else {
            expect(false, "edition 1 is another chart")
        }
    }

    private static let client = AllOf()
}

import Foundation

/// Checks that an inline schema in a shared response, body or parameter is one type, which is named after the component.
enum SharedComponentChecks {
    static func run() throws {
        let client = KeptNames()
        let programme: KeptNames.Programme.Type = response { try await client.plays.list().value }
        expectOneType(programme, response { try await client.operas.list(mood: .sad).value })
        expectEqual(try read(programme, #"{"items": [{"title": "t"}]}"#).items.map(\.title), ["t"])

        let staging: KeptNames.Staging.Type = argument(of: client.plays.stage(body:))
        expectOneType(staging, argument(of: client.operas.stage(body:)))
        try expectWritten(KeptNames.Staging(hall: .init(seats: 2)), #"{"hall": {"seats": 2}}"#)

        let sorting: KeptNames.Sorting = .date
        expectEqual(client.plays.list(sorting: sorting).url?.query, "sorting=date")
        expectEqual(client.operas.list(mood: .sad, sorting: sorting).url?.query, "mood=sad&sorting=date")
    }
}

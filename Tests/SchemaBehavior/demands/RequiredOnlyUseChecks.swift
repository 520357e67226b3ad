import Foundation

/// Repeats `RequiredOnlyChecks` in a body, a response, a parameter, a list, a map and a member of a union.
enum RequiredOnlyUseChecks {
    static func run() throws {
        let client = Demands()
        let call = client.parcels.send(filter: .init(street: "s"), body: .init())
        expectEqual(call.url?.query?.removingPercentEncoding, "filter[street]=s")
        try expectBody(client.parcels.change(body: .init(street: "s", box: 2)).body, #"{"street": "s", "box": 2}"#)

        let response = response { try await client.parcels.change(body: .init(street: "s")).value }
        let changed = try read(response, #"{"street": "s", "weight": 2}"#)
        expectEqual(changed.weight, 2)
        expectEqual(changed.street, "s")

        let json = #"{"list": [{"box": 1}, {"street": "s"}], "map": {"a": {"box": 2}}}"#
        var all = try read(Demands.All.self, json)
        expectEqual(all.list?.map(\.box), [1, nil])
        expectEqual(all.map?["a"]?.box, 2)
        try expectSame(Demands.All.self, json)
        all.list?[0].box = nil
        try expectWritten(all, #"{"list": [{}, {"street": "s"}], "map": {"a": {"box": 2}}}"#)

        if case .inAllOf(let target) = try read(Demands.OneOrOther.self, #"{"box": 7}"#) {
            expectEqual(target.box, 7)
        } else {
            expect(false, "a box is no target")
        }
        if case .inAllOf = try read(Demands.OneOrOther.self, #"{"poste": "restante"}"#) { expect(false, "it is no target") }
        try expectSame(Demands.OneOrOther.self, #"{"poste": "restante"}"#, #"{"street": "s"}"#)
    }
}

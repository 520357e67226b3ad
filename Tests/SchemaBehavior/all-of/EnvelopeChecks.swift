/// Checks that a response states the type that its envelope leaves open.
enum EnvelopeChecks {
    static func run() throws {
        let one = response { try await client.captains.get(id: "1").value }
        let captain = try read(one, #"{"code": 0, "data": {"name": "n", "rank": 2}}"#)
        let data: AllOf.Captain = captain.data
        expectEqual(data.rank, 2)
        expectEqual(captain.code, 0)
        try expectSame(one, #"{"code": 0, "data": {"name": "n", "rank": 2}}"#)

        let page = response { try await client.captains.list().value }
        let json = #"{"data": [{"name": "n", "rank": 2}], "links": {"self": "a", "next": "b"}}"#
        let captains = try read(page, json)
        let list: [AllOf.Captain] = captains.data
        expectEqual(list.map(\.rank), [2])
        expectEqual(captains.links?.next, "b")
        try expectSame(page, json)
    }

    private static let client = AllOf()
}

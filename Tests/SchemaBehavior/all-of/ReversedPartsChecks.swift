import Foundation

/// Checks that the order of the parts makes no difference.
enum ReversedPartsChecks {
    static func run() throws {
        let json = """
            {"open": {"name": "o"}, "free": {"name": "f"}, "details": {"a": 1, "b": "b", "deep": {"p": "p", "q": 2}}, "size": 3,
             "made": "2024-02-29T10:00:00Z", "id": "6ba7b810-9dad-11d1-80b4-00c04fd430c8", "state": "live",
             "owner": {"name": "n", "rank": 4}, "tags": ["x"], "rows": [{"x": 1, "y": "r"}], "anyRows": [5], "scores": {"a": 6},
             "mode": "m", "either": 7}
            """
        let reversed = try read(AllOf.Reversed.self, json)
        let open: AllOf.Person? = reversed.open
        let free: AllOf.Person? = reversed.free
        expectEqual(open, free.map { _ in AllOf.Person(name: "o") })
        let (b, q): (String, Int?) = (reversed.details.b, reversed.details.deep?.q)
        let (size, made): (Int?, Date?) = (reversed.size, reversed.made)
        let (id, rank): (UUID?, Int) = (reversed.id, reversed.owner.rank)
        let (y, anyRows): (String?, [Int]?) = (reversed.rows?.first?.y, reversed.anyRows)
        let (scores, mode): ([String: Int]?, String?) = (reversed.scores, reversed.mode)
        let either: Int? = reversed.either
        expect(b == "b" && q == 2 && size == 3 && made != nil && id != nil && rank == 4 && y == "r", "\(reversed)")
        expect(anyRows == [5] && scores == ["a": 6] && mode == "m" && either == 7, "\(reversed)")
        expect(reversed.state == .live && reversed.tags?.first == .x, "\(reversed)")
        expectEqual(reversed.details.a, 1)
        expectEqual(reversed.rows?.first?.x, 1)
        try expectSame(AllOf.Reversed.self, json)
    }
}

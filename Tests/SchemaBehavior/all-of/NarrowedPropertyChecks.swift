import Foundation

/// Checks that a property which several parts declare satisfies all of them.
enum NarrowedPropertyChecks {
    static func run() throws {
        let json = """
            {"open": {"name": "o"}, "free": {"name": "f"}, "details": {"a": 1, "b": "b", "deep": {"p": "p", "q": 2}}, "size": 3,
             "made": "2024-02-29T10:00:00Z", "id": "6ba7b810-9dad-11d1-80b4-00c04fd430c8", "state": "gone",
             "owner": {"name": "n", "rank": 4}, "tags": ["y", "new"], "rows": [{"x": 1, "y": "r"}], "anyRows": [5],
             "scores": {"a": 6}, "mode": "m", "either": 7}
            """
        let refined = try read(AllOf.Refined.self, json)
        let open: AllOf.Person? = refined.open
        let free: AllOf.Person? = refined.free
        expectEqual(open?.name, "o")
        expectEqual(free?.name, "f")
        expectEqual(refined.details.a, 1)
        let b: String = refined.details.b
        expectEqual(b, "b")
        let q: Int? = refined.details.deep?.q
        expectEqual(q, 2)
        expectEqual(refined.details.deep?.p, "p")
        let size: Int? = refined.size
        expectEqual(size, 3)
        let made: Date? = refined.made
        expectEqual(made?.timeIntervalSince1970, 1_709_200_800)
        let id: UUID? = refined.id
        expectEqual(id?.uuidString.lowercased(), "6ba7b810-9dad-11d1-80b4-00c04fd430c8")
        expect(refined.state == .gone, "the state is not known")
        let rank: Int = refined.owner.rank
        expectEqual(rank, 4)
        expectEqual(refined.owner.name, "n")
        expect(refined.tags?.first == .y, "the tag is not known")
        let y: String? = refined.rows?.first?.y
        expectEqual(y, "r")
        expectEqual(refined.rows?.first?.x, 1)
        let anyRows: [Int]? = refined.anyRows
        expectEqual(anyRows, [5])
        let scores: [String: Int]? = refined.scores
        expectEqual(scores, ["a": 6])
        let mode: String? = refined.mode
        expectEqual(mode, "m")
        let either: Int? = refined.either
        expectEqual(either, 7)
        try expectSame(AllOf.Refined.self, json)
    }
}

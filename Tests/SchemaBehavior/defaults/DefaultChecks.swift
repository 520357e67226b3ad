import Foundation

/// Checks that required properties with defaults need no argument, and that optional properties stay absent.
enum DefaultChecks {
    static func run() throws {
        try expectWritten(
            Defaults.Pitch(),
            """
            {"kinds": ["bell"], "names": ["a \\"quoted\\" one", "b"], "sizes": {"small": 1, "large": 2.5}, "pegs": {"count": 8},
             "place": {"x": 4, "name": "lake"}, "places": [{"count": 1}, {"count": 2, "kind": "dome"}], "matrix": [[1], [], [2, 3]],
             "flags": {"wet": [true, false]}, "empty": [], "none": {}, "kind": "tunnel"}
            """)
        let pitch = Defaults.Pitch(kinds: [.dome], matrix: [])
        expectEqual(pitch.kinds, [.dome])
        expectEqual(pitch.matrix, [])
        expectEqual(pitch.place.x, 4)
        expectEqual(Defaults().tents.list().url?.query, nil)
    }
}

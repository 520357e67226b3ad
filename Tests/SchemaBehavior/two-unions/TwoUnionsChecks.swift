/// The keys of each union are read, and written again.
enum TwoUnionsChecks {
    static func run() throws {
        try expectSame(
            TwoUnions.Act.self, #"{"balls": 3, "ring": 1}"#, #"{"nose": "red", "height": 9}"#, #"{"balls": 3, "height": 9}"#)
        try expectSame(TwoUnions.Tour.self, #"{"balls": 3, "moon": true}"#, #"{"nose": "red", "sun": false}"#)
        let shown = answer { try await TwoUnions().acts.show(body: try read(#"{"balls": 1, "ring": 1}"#)).value }
        try expectSame(shown, #"{"balls": 3, "ring": 1, "moon": true}"#, #"{"nose": "red", "height": 9, "sun": true}"#)
    }
}

/// Checks that an object of two unions keeps the keys of both.
enum TwoUnionsChecks {
    static func run() throws {
        try expectSame(
            TwoUnions.Act.self, #"{"balls": 3, "ring": 1}"#, #"{"nose": "red", "height": 9}"#, #"{"balls": 3, "height": 9}"#)
        try expectSame(TwoUnions.Tour.self, #"{"balls": 3, "moon": true}"#, #"{"nose": "red", "sun": false}"#)
        let shown = response { try await TwoUnions().acts.show(body: try read(#"{"balls": 1, "ring": 1}"#)).value }
        try expectSame(shown, #"{"balls": 3, "ring": 1, "moon": true}"#, #"{"nose": "red", "height": 9, "sun": true}"#)
    }
}

/// Checks that a nullable schema has one name, and is optional at each use.
enum NullableNamesChecks {
    static func run() throws {
        let play = try read(
            KeptNames.Play.self,
            """
            {"mood": "sad", "otherMood": "gay", "moods": ["sad", null], "stage": "deep", "length": 3, "house": {"seats": 4}}
            """)
        let opera = try read(
            KeptNames.Opera.self,
            #"{"mood": "gay", "moodByAct": {"1": "sad", "2": null}, "stage": "round", "length": 1, "house": {"seats": 5}}"#)
        let mood: KeptNames.Mood? = play.mood
        let moods: [KeptNames.Mood?] = [mood, play.otherMood, opera.mood] + (play.moods ?? [])
        expect(moods == [.sad, .gay, .gay, .sad, nil], "\(moods)")
        let moodByAct: [String: KeptNames.Mood?]? = opera.moodByAct
        expect(moodByAct == ["1": .sad, "2": nil], "\(String(describing: moodByAct))")
        let stage: KeptNames.Stage? = play.stage
        expect(stage == .deep && opera.stage == .round, "\(play), \(opera)")
        let lengths: [KeptNames.Length?] = [play.length, opera.length]
        expectEqual(lengths.map { $0?.rawValue }, [3, 1])
        let houses: [KeptNames.House?] = [play.house, opera.house]
        expectEqual(houses.map { $0?.seats }, [4, 5])
        try expectSame(KeptNames.Play.self, #"{"mood": null, "stage": null, "moods": [null, "gay"]}"#)
    }
}

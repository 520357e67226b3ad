import Foundation

/// Checks that the value of one call can be an argument of the next.
enum NullableNameInCallsChecks {
    static func run() throws {
        let client = KeptNames()
        let play = try read(KeptNames.Play.self, #"{"mood": "sad", "stage": null}"#)
        expectEqual(client.plays.list(mood: play.mood, xMood: play.mood).url?.query, "mood=sad")
        expectEqual(client.operas.list(mood: play.mood ?? .gay).url?.query, "mood=sad")
    }
}

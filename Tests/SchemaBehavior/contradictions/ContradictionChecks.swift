/// Checks that parts without a contradiction are unaffected by others with one.
enum ContradictionChecks {
    static func run() throws {
        let riddle = try read(Contradictions.Riddle.self, #"{"name": "n", "hint": "h"}"#)
        expectEqual(riddle.name, "n")
        expectEqual(riddle.hint, "h")
        try expectSame(Contradictions.Riddle.self, #"{"name": "n", "hint": "h"}"#)
    }
}

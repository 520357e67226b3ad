/// Checks that error bodies with one schema are one case, which is named after the schema.
enum ErrorCaseChecks {
    static func run() throws {
        let bodies: [KeptNames.ErrorBody] = [.problem(.init(message: "m")), .wrong(.init(why: "w"))]
        let texts = bodies.map { body in
            switch body {
            case .problem(let problem): problem.message
            case .wrong(let wrong): wrong.why
            case .unreadable(let problem): problem.description
            }
        }
        expectEqual(texts, ["m", "w"])
    }
}

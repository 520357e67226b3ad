/// Enums of equal meaning in the answers of one call are one type.
enum AnswersOfOneCallChecks {
    static func run() throws {
        let state = part(of: answer { try await KeptNames().bookings.list().value }) { answer in
            switch answer {
            case .ok(let all): all.state
            case .accepted(let later): later.state
            }
        }
        expectEqual(Set(state.allCases.map(\.rawValue)), ["open", "closed"])
    }

    private static func part<Answer, Part>(of _: Answer.Type, _ part: (Answer) -> Part) -> Part.Type {
        Part.self
    }
}

/// Enums and unions of equal meaning in the answers of one call are one type.
enum AnswersOfOneCallChecks {
    static func run() throws {
        let state = part(of: answer { try await KeptNames().bookings.list().value }) { answer in
            switch answer {
            case .ok(let all): all.state
            case .accepted(let later): later.state
            }
        }
        expectEqual(Set(state.allCases.map(\.rawValue)), ["open", "closed"])
        let guest = part(of: answer { try await KeptNames().bookings.list().value }) { answer in
            switch answer {
            case .ok(let all): all.guest
            case .accepted(let later): later.guest
            }
        }
        try expectSame(wrapped(guest), #"{"name":"Eve","seat":{"row":3}}"#, #"[{"no":1}]"#, #""Eve""#)
    }

    private static func part<Answer, Part>(of _: Answer.Type, _ part: (Answer) -> Part) -> Part.Type {
        Part.self
    }
}

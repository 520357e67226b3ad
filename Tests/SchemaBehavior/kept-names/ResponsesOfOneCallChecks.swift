/// Checks that equal enums and unions in the responses of one call are one type.
enum ResponsesOfOneCallChecks {
    static func run() throws {
        let state = part(of: response { try await KeptNames().bookings.list().value }) { response in
            switch response {
            case .ok(let all): all.state
            case .accepted(let later): later.state
            }
        }
        expectEqual(Set(state.allCases.map(\.rawValue)), ["open", "closed"])
        let guest = part(of: response { try await KeptNames().bookings.list().value }) { response in
            switch response {
            case .ok(let all): all.guest
            case .accepted(let later): later.guest
            }
        }
        try expectSame(wrapped(guest), #"{"name":"Eve","seat":{"row":3}}"#, #"[{"no":1}]"#, #""Eve""#)
    }

    private static func part<Response, Part>(of _: Response.Type, _ part: (Response) -> Part) -> Part.Type {
        Part.self
    }
}

/// The result of a scenario before anything is sent.
enum Preparation {
    /// The Swift source of the call.
    case call(CallSource)
    /// The document lacks a part that the scenario needs.
    case inexpressible(String)
    /// The document has all parts, but the client cannot make the call.
    case impossible(String)
}

/// A call as a user of the client would write it.
struct CallSource: Hashable {
    /// The arguments of the client's initializer.
    var credentials: String
    /// The end of the server's address.
    var basePath: String
    /// `versionStacks.copy(accountID: …)`
    var expression: String
    /// Response headers to compare: the name, and the property of the client.
    var headers: [Pair]
    /// True if the expected failure is a documented one.
    var documentsFailure: Bool
}

/// The reason that a scenario has no call.
struct Unprepared: Error {
    let preparation: Preparation

    static func inexpressible(_ reason: String) -> Unprepared {
        Unprepared(preparation: .inexpressible(reason))
    }

    static func impossible(_ reason: String) -> Unprepared {
        Unprepared(preparation: .impossible(reason))
    }
}

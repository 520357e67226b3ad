/// The result of a scenario before anything is sent.
enum Preparation {
    /// Swift for the call, and what it expects.
    case call(CallSource)
    /// The document does not say what the scenario needs.
    case inexpressible(String)
    /// The document says it, and the client cannot.
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
    /// Response headers to compare: name on the wire, and the property of the client.
    var headers: [Pair]
    /// True if the expected failure is a documented one.
    var documentsFailure: Bool
}

/// Why a scenario is not a call.
struct Unprepared: Error {
    let preparation: Preparation

    static func inexpressible(_ reason: String) -> Unprepared {
        Unprepared(preparation: .inexpressible(reason))
    }

    static func impossible(_ reason: String) -> Unprepared {
        Unprepared(preparation: .impossible(reason))
    }
}

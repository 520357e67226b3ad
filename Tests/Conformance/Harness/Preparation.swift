/// What becomes of a scenario before anything is sent.
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
    /// What the server's address ends with.
    var basePath: String
    /// `versionStacks.copy(accountID: …)`
    var expression: String
    /// Response headers to compare: name on the wire, and the property of the client.
    var headers: [Pair]
    /// Whether the failure that is expected is one of the document's.
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

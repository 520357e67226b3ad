public import Foundation

/// The requests of one call, and its result.
public struct Record: Codable, Sendable {
    public var id: String
    public var requests: [ArrivedRequest]
    public var outcome: Outcome

    public init(id: String, requests: [ArrivedRequest], outcome: Outcome) {
        self.id = id
        self.requests = requests
        self.outcome = outcome
    }
}

/// A request as the server received it.
public struct ArrivedRequest: Codable, Sendable {
    public var method: String
    /// The path and query, without decoding.
    public var target: String
    public var headers: [Field]
    public var body: Data

    public init(method: String, target: String, headers: [Field], body: Data) {
        self.method = method
        self.target = target
        self.headers = headers
        self.body = body
    }
}

/// The result of a call.
public enum Outcome: Codable, Sendable {
    case value(Received)
    /// The client's own failure; `reason` is the name of its case.
    case failure(status: Int?, reason: String, text: String)
    /// The call could not be made: an argument is not of the type that the client asks for.
    case noCall(String)
}

/// A decoded value, encoded again.
public struct Received: Codable, Sendable {
    public var status: Int
    /// JSON text; `nil` where the call has no value.
    public var json: String?
    /// The requested headers that have a value, as JSON text.
    public var headers: [String: String]

    public init(status: Int, json: String?, headers: [String: String] = [:]) {
        self.status = status
        self.json = json
        self.headers = headers
    }
}

public import Foundation

/// The responses to one call, in turn if it sends several requests.
public struct Exchange: Codable, Sendable {
    public var id: String
    public var answers: [ServedResponse]

    public init(id: String, answers: [ServedResponse]) {
        self.id = id
        self.answers = answers
    }
}

/// A response that the server sends.
public struct ServedResponse: Codable, Sendable {
    public var status: Int
    public var headers: [Field]
    public var body: Data

    public init(status: Int, headers: [Field], body: Data) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}

/// One line of a header.
public struct Field: Codable, Hashable, Sendable {
    public var name: String
    public var value: String

    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}

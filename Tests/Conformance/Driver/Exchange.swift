public import Foundation

/// The responses to one call, in turn if it sends several requests.
public struct Exchange: Codable, Sendable {
    public var id: String
    public var answers: [ServedAnswer]

    public init(id: String, answers: [ServedAnswer]) {
        self.id = id
        self.answers = answers
    }
}

public struct ServedAnswer: Codable, Sendable {
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

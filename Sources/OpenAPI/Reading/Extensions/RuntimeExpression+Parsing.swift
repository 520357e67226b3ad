extension RuntimeExpression {
    /// Parses `$request.query.page` and the like (OpenAPI 3.1 §4.8.20.3); `nil` for an expression that is not a value
    /// in a request or a response, such as `$method`.
    init?(_ text: String) {
        if let rest = Self.rest(of: text, behind: "$request.") {
            self.init(requestPart: rest)
        } else if let rest = Self.rest(of: text, behind: "$response.") {
            self.init(responsePart: rest)
        } else {
            return nil
        }
    }

    private init?(requestPart text: Substring) {
        if let name = Self.rest(of: text, behind: "query."), !name.isEmpty {
            self = .requestQuery(String(name))
        } else if let name = Self.rest(of: text, behind: "header."), !name.isEmpty {
            self = .requestHeader(String(name))
        } else if let name = Self.rest(of: text, behind: "path."), !name.isEmpty {
            self = .requestPath(String(name))
        } else if let tokens = Self.bodyTokens(text) {
            self = .requestBody(tokens)
        } else {
            return nil
        }
    }

    private init?(responsePart text: Substring) {
        if let name = Self.rest(of: text, behind: "header."), !name.isEmpty {
            self = .responseHeader(String(name))
        } else if let tokens = Self.bodyTokens(text) {
            self = .responseBody(tokens)
        } else {
            return nil
        }
    }

    /// Returns the tokens of `body` or `body#/a/b`.
    private static func bodyTokens(_ text: Substring) -> [String]? {
        if text == "body" { return [] }
        return rest(of: text, behind: "body#").flatMap { JSONPointer.tokens(of: String($0)) }
    }

    private static func rest(of text: some StringProtocol, behind prefix: String) -> Substring? {
        text.hasPrefix(prefix) ? Substring(text.dropFirst(prefix.count)) : nil
    }
}

extension RuntimeExpression {
    var isOfRequest: Bool {
        switch self {
        case .requestQuery, .requestHeader, .requestPath, .requestBody: true
        case .responseHeader, .responseBody: false
        }
    }
}

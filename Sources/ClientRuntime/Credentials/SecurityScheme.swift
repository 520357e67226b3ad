internal import Foundation

nonisolated extension APIClient {
    /// The placement of a credential in a request (OpenAPI 3.1 §4.8.27).
    package enum SecurityScheme: Hashable, Sendable {
        case bearer
        //% if schemes
        case basic
        case header(String)
        case query(String)
        case cookie(String)
        //% end
    }
}

nonisolated extension APIClient.SecurityScheme {
    /// The header that has only the credential as its value; `nil` for a query parameter or a cookie.
    var header: String? {
        switch self {
        case .bearer: "Authorization"
        //% if schemes
        case .basic: "Authorization"
        case .header(let name): name
        case .query, .cookie: nil
        //% end
        }
    }
    //% if credentials

    var description: String {
        switch self {
        case .bearer: "a bearer token"
        //% if schemes
        case .basic: "a user and a password"
        case .header(let name): "the header '\(name)'"
        case .query(let name): "the query parameter '\(name)'"
        case .cookie(let name): "the cookie '\(name)'"
        //% end
        }
    }
    //% end
}

nonisolated extension APIClient.HTTPRequest {
    mutating func add(_ secret: String, as scheme: APIClient.SecurityScheme) {
        switch scheme {
        case .bearer:
            headers["Authorization"] = "Bearer \(secret)"
        //% if schemes
        case .basic:
            headers["Authorization"] = "Basic \(Data(secret.utf8).base64EncodedString())"
        case .header(let name):
            headers[name] = secret
        case .query(let name):
            let pair = APIClient.percentEncoded(name) + "=" + APIClient.percentEncoded(secret)
            let text = url.absoluteString
            url = URL(string: text + (text.contains("?") ? "&" : "?") + pair) ?? url
        case .cookie(let name):
            headers["Cookie"] = (headers["Cookie"].map { "\($0); " } ?? "") + "\(name)=\(secret)"
        //% end
        }
    }
    //% if credentials

    /// Returns true if the request has a value in the placement of the credential, from the client or from elsewhere.
    func carries(_ scheme: APIClient.SecurityScheme) -> Bool {
        switch scheme {
        case .bearer:
            return headers["Authorization"] != nil
        //% if schemes
        case .basic, .header:
            return scheme.header.flatMap { headers[$0] } != nil
        case .query(let name):
            let pairs = url.query(percentEncoded: true)?.split(separator: "&") ?? []
            return pairs.contains { APIClient.name(ofPair: String($0)) == name }
        case .cookie(let name):
            let pairs = headers["Cookie"]?.split(separator: ";") ?? []
            return pairs.contains { $0.trimmingPrefix { $0 == " " }.prefix { $0 != "=" } == name }
        //% end
        }
    }
    //% end
}

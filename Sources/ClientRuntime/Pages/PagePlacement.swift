internal import Foundation

nonisolated extension APIClient {
    /// The placement of the page number, offset or cursor in a request.
    package enum PagePlacement: Sendable {
        case query(String), header(String)
        /// A property of the JSON body, by the path of names to it.
        case body([String])

        /// Returns the integer at the placement.
        func integer(in request: Request) -> Int? {
            switch self {
            case .query(let name):
                request.query.first { APIClient.name(ofPair: $0) == name }
                    .flatMap { Int($0.drop { $0 != "=" }.dropFirst()) }
            case .header(let name):
                request.headers[name].flatMap { Int($0) }
            case .body(let path):
                if case .integer(let number)? = json(at: path, of: request) { number } else { nil }
            }
        }

        private func json(at path: [String], of request: Request) -> JSON? {
            path.reduce(request.body?.data.flatMap(JSON.init(data:))) { $0?[$1] }
        }

        /// Returns the request with another value at the placement, which is created if it is missing.
        func setting(_ value: JSON, in request: Request) -> Request {
            switch self {
            case .query(let name):
                return request.settingQuery([(name, percentEncoded(name) + "=" + percentEncoded(Self.text(value)))])
            case .header(let name):
                var next = request
                next.headers[name] = Self.text(value)
                return next
            case .body(let path):
                return request.settingBody(path, to: value)
            }
        }

        private static func text(_ value: JSON) -> String {
            switch value {
            case .string(let text): text
            case .integer(let number): "\(number)"
            default: ""
            }
        }
    }
}

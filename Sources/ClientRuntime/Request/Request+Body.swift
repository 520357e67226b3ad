package import Foundation

nonisolated extension APIClient.Request {
    @inline(never) package mutating func body(json value: (any Encodable)?, type: String = "application/json") {
        add("body", value) { $0.body(try APIClient.JSONCoding.encode($1), type: type) }
    }

    //% if formats
    package mutating func body<Format: APIClient.WireFormat>(
        json value: Format.Value?, type: String = "application/json", as format: Format
    ) {
        add("body", value) { $0.body(json: try format.encode($1), type: type) }
    }

    //% end
    @inline(never) package mutating func body(text: String?, type: String) {
        //% if sentCharsets
        add("body", text) { $0.body(try APIClient.TextCharset.data(of: $1, type: type), type: type) }
        //% else
        //| body(text.map { Data($0.utf8) }, type: type)
        //% end
    }

    @inline(never) package mutating func body(_ data: Data?, type: String) {
        body(data.map { .data($0) }, type: type)
    }

    @inline(never) package mutating func body(_ body: APIClient.HTTPBody?, type: String) {
        guard let body else { return }
        self.body = body
        headers["Content-Type"] = type
    }

    //% if json
    /// Returns the body with further properties, which replace those of the same name.
    func body(adding properties: [String: APIClient.JSON]) throws(APIClient.InvalidRequest) -> APIClient.HTTPBody? {
        let json = body == nil ? .object([:]) : body?.data.flatMap(APIClient.JSON.init(data:))
        guard case .object(var object)? = json else {
            throw .value(parameter: "body", problem: "properties can be added only to a JSON object")
        }
        object.merge(properties) { $1 }
        do {
            return .data(try APIClient.JSONCoding.encode(object))
        } catch {
            throw APIClient.InvalidRequest(error, "body")
        }
    }
    //% end
    //% if styles

    static func json<Value: Encodable>(_ value: Value) throws -> String {
        String(decoding: try APIClient.JSONCoding.encode(value), as: UTF8.self)
    }
    //% end
}

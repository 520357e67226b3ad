internal import Foundation

nonisolated extension APIClient.Request {
    package typealias Style = APIClient.ParameterStyle

    // MARK: Query

    package mutating func query<Value: Encodable>(
        _ name: String, _ value: Value?, style: Style = .form, explode: Bool = true, allowReserved: Bool = false
    ) {
        add(name, value) { request, value in
            request.query += try APIClient.ParameterValue(value).pairs(
                name, style: style, explode: explode, escaping: allowReserved ? .allButReservedInQuery : .all)
        }
    }

    //% if formats
    package mutating func query<Format: APIClient.WireFormat>(
        _ name: String, _ value: Format.Value?, style: Style = .form, explode: Bool = true,
        allowReserved: Bool = false, as format: Format
    ) {
        add(name, value) { request, value in
            request.query(name, try format.encode(value), style: style, explode: explode, allowReserved: allowReserved)
        }
    }
    //% end

    /// A value that is written as JSON, whatever it is.
    package mutating func query<Value: Encodable>(_ name: String, json value: Value?) {
        add(name, value) { request, value in
            request.query.append(APIClient.percentEncoded(name) + "=" + APIClient.percentEncoded(try Self.json(value)))
        }
    }

    //% if formats
    package mutating func query<Format: APIClient.WireFormat>(_ name: String, json value: Format.Value?, as format: Format) {
        add(name, value) { $0.query(name, json: try format.encode($1)) }
    }
    //% end

    /// The whole of the query, as JSON.
    package mutating func query<Value: Encodable>(json value: Value?) {
        add("query", value) { $0.query.append(APIClient.percentEncoded(try Self.json($1))) }
    }

    /// The whole of the query, as a text.
    package mutating func query(text value: String?) {
        add("query", value) { $0.query.append(APIClient.percentEncoded($1)) }
    }

    // MARK: Header

    package mutating func header<Value: Encodable>(_ name: String, _ value: Value?, explode: Bool = false) {
        add(name, value) { request, value in
            let value = try APIClient.ParameterValue(value)
            guard !value.isUndefined else { return }
            request.headers[name] = try value.simple(explode: explode, escaping: .none)
        }
    }

    //% if formats
    package mutating func header<Format: APIClient.WireFormat>(
        _ name: String, _ value: Format.Value?, explode: Bool = false, as format: Format
    ) {
        add(name, value) { $0.header(name, try format.encode($1), explode: explode) }
    }
    //% end

    package mutating func header<Value: Encodable>(_ name: String, json value: Value?) {
        add(name, value) { $0.headers[name] = try Self.json($1) }
    }

    //% if formats
    package mutating func header<Format: APIClient.WireFormat>(_ name: String, json value: Format.Value?, as format: Format) {
        add(name, value) { $0.header(name, json: try format.encode($1)) }
    }
    //% end
}

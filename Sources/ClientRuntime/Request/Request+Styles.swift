internal import Foundation

nonisolated extension APIClient.Request {
    package typealias Style = APIClient.ParameterStyle

    // MARK: Query

    @inline(never) package mutating func query(
        _ name: String, _ value: (any Encodable)?, style: Style = .form, explode: Bool = true, allowReserved: Bool = false
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

    /// Adds a value that is written as JSON, whatever its type.
    @inline(never) package mutating func query(_ name: String, json value: (any Encodable)?) {
        add(name, value) { request, value in
            request.query.append(APIClient.percentEncoded(name) + "=" + APIClient.percentEncoded(try Self.json(value)))
        }
    }

    //% if formats
    package mutating func query<Format: APIClient.WireFormat>(_ name: String, json value: Format.Value?, as format: Format) {
        add(name, value) { $0.query(name, json: try format.encode($1)) }
    }
    //% end

    /// Adds the whole query, as JSON.
    @inline(never) package mutating func query(json value: (any Encodable)?) {
        add("query", value) { $0.query.append(APIClient.percentEncoded(try Self.json($1))) }
    }

    /// Adds the whole query, as text.
    @inline(never) package mutating func query(text value: String?) {
        add("query", value) { $0.query.append(APIClient.percentEncoded($1)) }
    }

    // MARK: Header

    @inline(never) package mutating func header(_ name: String, _ value: (any Encodable)?, explode: Bool = false) {
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

    @inline(never) package mutating func header(_ name: String, json value: (any Encodable)?) {
        add(name, value) { $0.headers[name] = try Self.json($1) }
    }

    //% if formats
    package mutating func header<Format: APIClient.WireFormat>(_ name: String, json value: Format.Value?, as format: Format) {
        add(name, value) { $0.header(name, json: try format.encode($1)) }
    }
    //% end
}

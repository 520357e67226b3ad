internal import Foundation

nonisolated extension APIClient.Request {
    typealias Style = APIClient.ParameterStyle

    // MARK: Query

    mutating func query<Value: Encodable>(
        _ name: String, _ value: Value?, style: Style = .form, explode: Bool = true, allowReserved: Bool = false
    ) {
        add(name, value) { request, value in
            request.query += try APIClient.ParameterValue(value).pairs(
                name, style: style, explode: explode, escaping: allowReserved ? .allButReservedInQuery : .all)
        }
    }

    mutating func query<Format: APIClient.WireFormat>(
        _ name: String, _ value: Format.Value?, style: Style = .form, explode: Bool = true,
        allowReserved: Bool = false, as format: Format
    ) {
        add(name, value) { request, value in
            request.query(name, try format.encode(value), style: style, explode: explode, allowReserved: allowReserved)
        }
    }

    /// A value that is written as JSON, whatever it is.
    mutating func query<Value: Encodable>(_ name: String, json value: Value?) {
        add(name, value) { request, value in
            request.query.append(APIClient.percentEncoded(name) + "=" + APIClient.percentEncoded(try Self.json(value)))
        }
    }

    mutating func query<Format: APIClient.WireFormat>(_ name: String, json value: Format.Value?, as format: Format) {
        add(name, value) { $0.query(name, json: try format.encode($1)) }
    }

    /// The whole of the query, as JSON.
    mutating func query<Value: Encodable>(json value: Value?) {
        add("query", value) { $0.query.append(APIClient.percentEncoded(try Self.json($1))) }
    }

    /// The whole of the query, as a text.
    mutating func query(text value: String?) {
        add("query", value) { $0.query.append(APIClient.percentEncoded($1)) }
    }

    // MARK: Header

    mutating func header<Value: Encodable>(_ name: String, _ value: Value?, explode: Bool = false) {
        add(name, value) { request, value in
            let value = try APIClient.ParameterValue(value)
            guard !value.isUndefined else { return }
            request.headers[name] = try value.simple(explode: explode, escaping: .none)
        }
    }

    mutating func header<Format: APIClient.WireFormat>(
        _ name: String, _ value: Format.Value?, explode: Bool = false, as format: Format
    ) {
        add(name, value) { $0.header(name, try format.encode($1), explode: explode) }
    }

    mutating func header<Value: Encodable>(_ name: String, json value: Value?) {
        add(name, value) { $0.headers[name] = try Self.json($1) }
    }

    mutating func header<Format: APIClient.WireFormat>(_ name: String, json value: Format.Value?, as format: Format) {
        add(name, value) { $0.header(name, json: try format.encode($1)) }
    }

    // MARK: Cookie

    mutating func cookie<Value: Encodable>(
        _ name: String, _ value: Value?, style: Style = .form, explode: Bool = true, allowReserved: Bool = false
    ) {
        add(name, value) { request, value in
            let escaping: APIClient.Escaping = style == .cookie || allowReserved ? .none : .all
            try request.addCookies(
                APIClient.ParameterValue(value).pairs(name, style: style, explode: explode, escaping: escaping))
        }
    }

    mutating func cookie<Format: APIClient.WireFormat>(
        _ name: String, _ value: Format.Value?, style: Style = .form, explode: Bool = true,
        allowReserved: Bool = false, as format: Format
    ) {
        add(name, value) { request, value in
            request.cookie(name, try format.encode(value), style: style, explode: explode, allowReserved: allowReserved)
        }
    }

    mutating func cookie<Value: Encodable>(_ name: String, json value: Value?) {
        add(name, value) { try $0.addCookies([name + "=" + APIClient.percentEncoded(Self.json($1))]) }
    }

    mutating func cookie<Format: APIClient.WireFormat>(_ name: String, json value: Format.Value?, as format: Format) {
        add(name, value) { $0.cookie(name, json: try format.encode($1)) }
    }

    /// A semicolon would end the cookie, and what follows would be another one (RFC 6265 §4.2.1).
    private mutating func addCookies(_ pairs: [String]) throws {
        guard !pairs.isEmpty else { return }
        guard !pairs.contains(where: { $0.contains(";") }) else {
            throw APIClient.ParameterValue.Unrepresentable(description: "a semicolon has no form in a cookie")
        }
        headers["Cookie"] = ([headers["Cookie"]].compactMap { $0 } + pairs).joined(separator: "; ")
    }

    /// The decoded name of a `name=value` pair.
    static func name(ofPair pair: String) -> String {
        let name = pair.prefix { $0 != "=" }
        return name.removingPercentEncoding ?? String(name)
    }
}

internal import Foundation

nonisolated extension APIClient.Request {
    @inline(never) package mutating func cookie(
        _ name: String, _ value: (any Encodable)?, style: Style = .form, explode: Bool = true, allowReserved: Bool = false
    ) {
        add(name, value) { request, value in
            let escaping: APIClient.Escaping = style == .cookie || allowReserved ? .none : .all
            try request.addCookies(
                APIClient.ParameterValue(value).pairs(name, style: style, explode: explode, escaping: escaping))
        }
    }

    //% if formats
    package mutating func cookie<Format: APIClient.WireFormat>(
        _ name: String, _ value: Format.Value?, style: Style = .form, explode: Bool = true,
        allowReserved: Bool = false, as format: Format
    ) {
        add(name, value) { request, value in
            request.cookie(name, try format.encode(value), style: style, explode: explode, allowReserved: allowReserved)
        }
    }
    //% end

    @inline(never) package mutating func cookie(_ name: String, json value: (any Encodable)?) {
        add(name, value) { try $0.addCookies([name + "=" + APIClient.percentEncoded(Self.json($1))]) }
    }

    //% if formats
    package mutating func cookie<Format: APIClient.WireFormat>(_ name: String, json value: Format.Value?, as format: Format) {
        add(name, value) { $0.cookie(name, json: try format.encode($1)) }
    }
    //% end

    /// Adds cookies. A semicolon would end one and begin another, so it is an error (RFC 6265 §4.2.1).
    private mutating func addCookies(_ pairs: [String]) throws {
        guard !pairs.isEmpty else { return }
        guard !pairs.contains(where: { $0.contains(";") }) else {
            throw APIClient.Unrepresentable(description: "a semicolon has no form in a cookie")
        }
        headers["Cookie"] = ([headers["Cookie"]].compactMap { $0 } + pairs).joined(separator: "; ")
    }
}

internal import Foundation

nonisolated extension APIClient {
    /// A call being put together. What cannot be sent is remembered and reported when the call is sent, so that making
    /// a call never throws.
    struct Request: Sendable {
        let method: String
        let operation: String
        private(set) var path = ""
        /// Whole pairs, percent-encoded.
        private(set) var query: [String] = []
        /// The media type that is asked for.
        private(set) var accept = "application/json"
        private(set) var headers: Headers = [:]
        private(set) var body: Data?
        /// Each alternative in which the operation takes credentials.
        let security: [[SecurityScheme]]
        private(set) var problem: InvalidRequest?
        /// Where a later page is, if a link says so; it takes the place of server and path.
        private(set) var address: String?

        init(_ method: String, _ operation: String, security: [[SecurityScheme]]) {
            self.method = method
            self.operation = operation
            self.security = security
        }

        mutating func path(_ template: PathTemplate) {
            path = template.text
            note(template.problem)
        }

        mutating func query<Value: Encodable>(
            _ name: String, _ value: Value?, style: ParameterStyle = .form, explode: Bool = true
        ) {
            guard let value else { return }
            do {
                query += try ParameterValue(value).queryPairs(name, style: style, explode: explode)
            } catch {
                note(error, name)
            }
        }

        mutating func query<Format: WireFormat>(
            _ name: String, _ value: Format.Value?, style: ParameterStyle = .form, explode: Bool = true,
            as format: Format
        ) {
            encoded(value, format, name) { $0.query(name, $1, style: style, explode: explode) }
        }

        mutating func header<Value: Encodable>(_ name: String, _ value: Value?, explode: Bool = false) {
            guard let value else { return }
            do {
                let value = try ParameterValue(value)
                guard !value.isUndefined else { return }
                headers[name] = try value.simple(explode: explode, encode: { $0 })
            } catch {
                note(error, name)
            }
        }

        mutating func header<Format: WireFormat>(
            _ name: String, _ value: Format.Value?, explode: Bool = false, as format: Format
        ) {
            encoded(value, format, name) { $0.header(name, $1, explode: explode) }
        }

        mutating func cookie<Value: Encodable>(_ name: String, _ value: Value?, explode: Bool = true) {
            guard let value else { return }
            do {
                let pairs = try ParameterValue(value).queryPairs(name, style: .form, explode: explode)
                guard !pairs.isEmpty else { return }
                headers["Cookie"] = ([headers["Cookie"]].compactMap { $0 } + pairs).joined(separator: "; ")
            } catch {
                note(error, name)
            }
        }

        mutating func cookie<Format: WireFormat>(
            _ name: String, _ value: Format.Value?, explode: Bool = true, as format: Format
        ) {
            encoded(value, format, name) { $0.cookie(name, $1, explode: explode) }
        }

        mutating func body<Value: Encodable>(json value: Value?) {
            guard let value else { return }
            do {
                body(try Self.encoder.encode(value), type: "application/json")
            } catch {
                note(error, "body")
            }
        }

        mutating func body<Format: WireFormat>(json value: Format.Value?, as format: Format) {
            encoded(value, format, "body") { $0.body(json: $1) }
        }

        mutating func body(_ data: Data?, type: String) {
            guard let data else { return }
            body = data
            headers["Content-Type"] = type
        }

        mutating func body<Value: Encodable>(form value: Value?, styles: [String: FormStyle] = [:]) {
            guard let value else { return }
            do {
                let text = try FormBody.text(of: JSON(encoding: value), styles: styles)
                body(text: text, type: "application/x-www-form-urlencoded")
            } catch {
                note(error, "body")
            }
        }

        mutating func body(text: String?, type: String) {
            body(text.map { Data($0.utf8) }, type: type)
        }

        mutating func accept(_ type: String) {
            accept = type
        }

        /// Sorted, so that the same value always gives the same bytes.
        private static var encoder: JSONEncoder {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return encoder
        }

        private mutating func encoded<Format: WireFormat>(
            _ value: Format.Value?, _ format: Format, _ name: String, _ add: (inout Self, Format.Wire) -> Void
        ) {
            guard let value else { return }
            do {
                add(&self, try format.encode(value))
            } catch {
                note(error, name)
            }
        }

        private mutating func note(_ error: any Error, _ name: String) {
            note(InvalidRequest(error, name))
        }

        private mutating func note(_ problem: InvalidRequest?) {
            self.problem = self.problem ?? problem
        }
    }
}

nonisolated extension APIClient.Request {
    /// The body with the properties that the options add.
    func body(with options: APIClient.CallOptions) throws(APIClient.InvalidRequest) -> Data? {
        guard !options.bodyProperties.isEmpty else { return body }
        guard case .object(var object)? = body.map(APIClient.JSON.init(data:)) ?? .object([:]) else {
            throw .value(parameter: "body", problem: "it is no JSON object that properties can be added to")
        }
        object.merge(options.bodyProperties) { $1 }
        do {
            return try Self.encoder.encode(object)
        } catch {
            throw APIClient.InvalidRequest(error, "body")
        }
    }
}

// MARK: - Later pages

nonisolated extension APIClient.Request {
    /// The same request with some query parameters replaced, whichever way they were written.
    func settingQuery(_ pairs: [(name: String, pair: String)]) -> Self {
        var next = self
        let names = Set(pairs.map(\.name))
        next.query.removeAll { names.contains(Self.name(ofPair: $0)) }
        next.query += pairs.map(\.pair)
        return next
    }

    /// The same request sent to another address, which is absolute and has no query.
    func moved(to address: String) -> Self {
        var next = self
        next.address = address
        return next
    }

    /// The same request with one property of its JSON body replaced, the body made if there is none.
    func settingBody(_ path: [String], to value: APIClient.JSON) throws -> Self {
        var next = self
        var json = body.flatMap(APIClient.JSON.init(data:)) ?? .object([:])
        json.set(value, at: path[...])
        next.body(json: json)
        return next
    }

    /// The decoded name of a `name=value` pair.
    static func name(ofPair pair: String) -> String {
        let name = pair.prefix { $0 != "=" }
        return name.removingPercentEncoding ?? String(name)
    }
}

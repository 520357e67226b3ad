internal import Foundation

nonisolated extension APIClient.Request {
    mutating func body<Value: Encodable>(json value: Value?, type: String = "application/json") {
        add("body", value) { $0.body(try Self.encoder.encode($1), type: type) }
    }

    mutating func body<Format: APIClient.WireFormat>(
        json value: Format.Value?, type: String = "application/json", as format: Format
    ) {
        add("body", value) { $0.body(json: try format.encode($1), type: type) }
    }

    /// Each element on a line of its own, as JSON.
    mutating func body<Value: Encodable>(lines values: [Value]?, type: String) {
        add("body", values) { request, values in
            let lines = try values.map { try Self.encoder.encode($0) + [UInt8(ascii: "\n")] }
            request.body(lines.reduce(into: Data()) { $0 += $1 }, type: type)
        }
    }

    mutating func body<Format: APIClient.WireFormat>(lines values: [Format.Value]?, type: String, as format: Format) {
        add("body", values) { $0.body(lines: try $1.map(format.encode), type: type) }
    }

    mutating func body<Value: Encodable>(form value: Value?, styles: [String: APIClient.FormStyle] = [:]) {
        add("body", value) { request, value in
            let text = try APIClient.FormBody.text(of: APIClient.JSON(encoding: value), styles: styles)
            request.body(text: text, type: "application/x-www-form-urlencoded")
        }
    }

    mutating func body<Value: APIClient.MultipartEncodable>(
        multipart value: Value?, type: String = "multipart/form-data"
    ) {
        add("body", value) { request, value in
            var parts = APIClient.Multipart()
            try value.encode(to: &parts)
            request.body(parts, type)
        }
    }

    /// Parts by name.
    mutating func body(parts files: [String: APIClient.FilePart]?, type: String = "multipart/form-data") {
        add("body", files) { request, files in
            var parts = APIClient.Multipart()
            for (name, file) in files.sorted(by: { $0.key < $1.key }) {
                try parts.add(name, file: file)
            }
            request.body(parts, type)
        }
    }

    /// Parts without names, in order.
    mutating func body(parts files: [APIClient.FilePart]?, type: String = "multipart/form-data") {
        add("body", files) { request, files in
            var parts = APIClient.Multipart()
            for file in files {
                try parts.add(unnamed: file)
            }
            request.body(parts, type)
        }
    }

    private mutating func body(_ parts: APIClient.Multipart, _ type: String) {
        let boundary = parts.boundary
        body(parts.data(boundary: boundary), type: "\(type); boundary=\(boundary)")
    }

    mutating func body(text: String?, type: String) {
        body(text.map { Data($0.utf8) }, type: type)
    }

    mutating func body(_ data: Data?, type: String) {
        guard let data else { return }
        body = data
        headers["Content-Type"] = type
    }

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

    static func json<Value: Encodable>(_ value: Value) throws -> String {
        String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    /// Sorted, so that the same value always gives the same bytes.
    static var encoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }
}

internal import Foundation

nonisolated extension APIClient {
    /// A value that writes its own parts.
    package protocol MultipartEncodable: Sendable {
        func encode(to parts: inout Multipart) throws
    }

    /// The parts of a `multipart/form-data` body (RFC 7578), or of another multipart one (RFC 2046 §5.1).
    package struct Multipart: Sendable {
        private var parts: [(head: String, body: HTTPBody)] = []

        // MARK: Files

        /// Adds a file.
        ///
        /// - Parameter type: The media type of a file that has none.
        package mutating func add(
            _ name: String, file: FilePart?, type: String = "application/octet-stream"
        ) throws {
            guard let file else { return }
            try add(
                name, filename: file.filename ?? name, type: file.contentType ?? type, headers: file.headers,
                body: file.body)
        }

        package mutating func add(_ name: String, files: [FilePart]?, type: String = "application/octet-stream") throws {
            for file in files ?? [] {
                try add(name, file: file, type: type)
            }
        }

        package mutating func add(unnamed file: FilePart) throws {
            try add(nil, type: file.contentType, headers: file.headers, body: file.body)
        }

        // MARK: Texts

        /// Adds a text as one part. The elements of a list are joined by the separator.
        package mutating func add<Value: Encodable>(
            _ name: String, text value: Value?, separator: String = ",", type: String? = nil, headers: Headers = [:]
        ) throws {
            guard let value else { return }
            let text = try ParameterValue(value).simple(explode: false, separator: separator, escaping: .none)
            //% if sentCharsets
            let data = try TextCharset.data(of: text, type: type ?? "")
            try add(name, type: type, headers: headers, body: .data(data))
            //% else
            //| try add(name, type: type, headers: headers, body: .data(Data(text.utf8)))
            //% end
        }

        //% if formats
        package mutating func add<Format: WireFormat>(
            _ name: String, text value: Format.Value?, separator: String = ",", type: String? = nil,
            headers: Headers = [:], as format: Format
        ) throws {
            try add(name, text: value.map(format.encode), separator: separator, type: type, headers: headers)
        }
        //% end

        /// Adds a part for each value.
        package mutating func add<Value: Encodable>(
            _ name: String, texts values: [Value]?, type: String? = nil, headers: Headers = [:]
        ) throws {
            for value in values ?? [] {
                try add(name, text: value, type: type, headers: headers)
            }
        }

        //% if formats
        package mutating func add<Format: WireFormat>(
            _ name: String, texts values: [Format.Value]?, type: String? = nil, headers: Headers = [:],
            as format: Format
        ) throws {
            try add(name, texts: values?.map(format.encode), type: type, headers: headers)
        }
        //% end

        // MARK: JSON

        package mutating func add<Value: Encodable>(
            _ name: String, json value: Value?, type: String = "application/json", headers: Headers = [:]
        ) throws {
            guard let value else { return }
            try add(name, type: type, headers: headers, body: .data(JSONCoding.encode(value)))
        }

        //% if formats
        package mutating func add<Format: WireFormat>(
            _ name: String, json value: Format.Value?, type: String = "application/json", headers: Headers = [:],
            as format: Format
        ) throws {
            try add(name, json: value.map(format.encode), type: type, headers: headers)
        }
        //% end

        /// Adds a part for each value.
        package mutating func add<Value: Encodable>(
            _ name: String, jsons values: [Value]?, type: String = "application/json", headers: Headers = [:]
        ) throws {
            for value in values ?? [] {
                try add(name, json: value, type: type, headers: headers)
            }
        }

        //% if formats
        package mutating func add<Format: WireFormat>(
            _ name: String, jsons values: [Format.Value]?, type: String = "application/json", headers: Headers = [:],
            as format: Format
        ) throws {
            try add(name, jsons: values?.map(format.encode), type: type, headers: headers)
        }
        //% end

        // MARK: Values

        /// Adds a value in the form of its type: a list as a part for each element, an object as JSON, any other as
        /// text.
        package mutating func add<Value: Encodable>(
            _ name: String, value: Value?, type: String? = nil, headers: Headers = [:]
        ) throws {
            guard let value else { return }
            switch try JSON(encoding: value) {
            case .array(let elements): try elements.forEach { try add(name, any: $0, type: type, headers: headers) }
            case let value: try add(name, any: value, type: type, headers: headers)
            }
        }

        private mutating func add(_ name: String, any value: JSON, type: String?, headers: Headers) throws {
            switch value {
            case .object, .array: try add(name, json: value, headers: headers)
            default: try add(name, text: value, type: type, headers: headers)
            }
        }

        // MARK: Others

        /// Adds properties that have no name in the API's description: a list as a part for each element, an object as
        /// JSON.
        package mutating func add<Value: Encodable>(others values: [String: Value]) throws {
            for (name, value) in values.sorted(by: { $0.key < $1.key }) {
                try add(name, value: value)
            }
        }

        package mutating func add(others files: [String: FilePart]) throws {
            for (name, file) in files.sorted(by: { $0.key < $1.key }) {
                try add(name, file: file)
            }
        }

        // MARK: Bytes

        private mutating func add(
            _ name: String?, filename: String? = nil, type: String?, headers: Headers, body: HTTPBody
        ) throws {
            var fields: Headers = [:]
            if let name {
                let file = filename.map { "; filename=\"\(Self.quoted($0))\"" } ?? ""
                fields["Content-Disposition"] = "form-data; name=\"\(Self.quoted(name))\"\(file)"
            }
            fields["Content-Type"] = type
            fields.override(with: headers)
            if let name = fields.firstInvalidName {
                throw InvalidRequest.header(name)
            }
            parts.append((fields.fields.map { "\($0.name): \($0.value)\r\n" }.joined() + "\r\n", body))
        }

        /// Escapes a name as browsers do (WHATWG HTML, "Multipart form data").
        private static func quoted(_ text: String) -> String {
            text.replacingOccurrences(of: "\r", with: "%0D").replacingOccurrences(of: "\n", with: "%0A")
                .replacingOccurrences(of: "\"", with: "%22")
        }

        // MARK: The whole body

        /// The first boundary of a series that no part holds, so that the same parts always give the same bytes. If a
        /// part is not in memory, the boundary is random, so that no part holds it by accident.
        var boundary: String {
            let datas = parts.compactMap(\.body.data)
            guard datas.count == parts.count else { return "form-boundary-\(UUID().uuidString)" }
            var number = 0
            while true {
                let boundary = "form-boundary-\(number)"
                guard datas.contains(where: { $0.range(of: Data(boundary.utf8)) != nil }) else { return boundary }
                number += 1
            }
        }

        /// Returns the whole body, which is in memory if all parts are.
        func body(boundary: String) -> HTTPBody {
            let bodies = parts.flatMap { part -> [HTTPBody] in
                [.data(Data("--\(boundary)\r\n\(part.head)".utf8)), part.body, .data(Data("\r\n".utf8))]
            }
            let all = bodies + [.data(Data("--\(boundary)--\r\n".utf8))]
            let datas = all.compactMap(\.data)
            return datas.count == all.count ? .data(datas.reduce(into: Data()) { $0 += $1 }) : HTTPBody(.joined(all))
        }
    }
}

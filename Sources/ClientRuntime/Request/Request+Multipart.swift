internal import Foundation

nonisolated extension APIClient.Request {
    package mutating func body<Value: APIClient.MultipartEncodable>(
        multipart value: Value?, type: String = "multipart/form-data"
    ) {
        add("body", value) { request, value in
            var parts = APIClient.Multipart()
            try value.encode(to: &parts)
            request.body(parts, type)
        }
    }

    /// Sets a body of parts with names, sorted by name.
    package mutating func body(parts files: [String: APIClient.FilePart]?, type: String = "multipart/form-data") {
        add("body", files) { request, files in
            var parts = APIClient.Multipart()
            for (name, file) in files.sorted(by: { $0.key < $1.key }) {
                try parts.add(name, file: file)
            }
            request.body(parts, type)
        }
    }

    /// Sets a body of parts without names, in order.
    package mutating func body(parts files: [APIClient.FilePart]?, type: String = "multipart/form-data") {
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
        body(parts.body(boundary: boundary), type: "\(type); boundary=\(boundary)")
    }
}

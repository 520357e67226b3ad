public import Foundation

nonisolated extension APIClient {
    /// A file in the body of a form.
    public struct FilePart: Hashable, Sendable {
        /// The bytes of the file.
        public var body: HTTPBody

        /// The name of the file for the server; `nil`: the name of the form's field.
        public var filename: String?

        /// The media type; `nil`: the documented one, or else `application/octet-stream`.
        public var contentType: String?

        /// Further headers of the part.
        public var headers: Headers

        /// Creates a file whose bytes are in memory.
        public init(
            _ data: Data, filename: String? = nil, contentType: String? = nil, headers: Headers = [:]
        ) {
            self.init(.data(data), filename: filename, contentType: contentType, headers: headers)
        }

        /// Creates a file from one on the disk, which is read while it is sent. The server receives its name.
        public init(file: URL, contentType: String? = nil, headers: Headers = [:]) {
            self.init(.file(file), filename: file.lastPathComponent, contentType: contentType, headers: headers)
        }

        /// Creates a file whose bytes are made or read while they are sent.
        public init(
            _ body: HTTPBody, filename: String? = nil, contentType: String? = nil, headers: Headers = [:]
        ) {
            self.body = body
            self.filename = filename
            self.contentType = contentType
            self.headers = headers
        }
    }
}

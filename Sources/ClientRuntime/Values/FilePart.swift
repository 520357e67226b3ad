public import Foundation

nonisolated extension APIClient {
    /// A file in the body of a form.
    public struct FilePart: Hashable, Sendable {
        public var data: Data

        /// What the server is told the file is called; `nil`: as the field of the form.
        public var filename: String?

        /// Its media type; `nil`: what the API documents, or that of bytes.
        public var contentType: String?

        /// Headers of the part besides these.
        public var headers: Headers

        public init(
            _ data: Data, filename: String? = nil, contentType: String? = nil, headers: Headers = [:]
        ) {
            self.data = data
            self.filename = filename
            self.contentType = contentType
            self.headers = headers
        }
    }
}

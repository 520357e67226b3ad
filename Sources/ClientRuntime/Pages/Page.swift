public import Foundation

nonisolated extension APIClient.PagedCall {
    /// One page of a paged call, with the call for the next page.
    public struct Page: Sendable {
        let response: APIClient.Response<Value>

        /// The items of the page.
        public let items: [Item]

        /// The call for the page after this one; `nil` after the last. Its `page` is the next page:
        ///
        ///     page = try await page.next?.page
        public let next: APIClient.PagedCall<Value, Item>?

        /// The decoded body.
        public var value: Value { response.value }

        /// The status of the response.
        public var status: Int { response.status }

        /// The headers of the response.
        public var headers: APIClient.Headers { response.headers }

        /// The body as received, not decoded.
        public var rawBody: Data { response.rawBody }
    }
}

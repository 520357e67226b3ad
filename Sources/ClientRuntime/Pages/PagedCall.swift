public import Foundation

nonisolated extension APIClient {
    /// A call whose response comes in pages. The call itself is for the first page; `pages` and `items` continue from
    /// there, with the same query, options and headers on every page.
    ///
    /// The iteration throws no error but a `Failure`, so that `catch let failure as Failure` catches all. (Typed errors
    /// of sequences need macOS 15 or iOS 18.) An empty page is skipped. A next page that was requested before is a
    /// failure, since the list would look complete without it; so is a page on another server.
    public struct PagedCall<Value: Sendable, Item: Sendable>: CustomizableCall {
        var call: Call<Value>
        let extract: @Sendable (Value) -> [Item]
        let paging: Paging<Value>
        /// The pages before this one.
        private var earlier = EarlierPages()

        package init(
            _ call: Call<Value>, items extract: @escaping @Sendable (Value) -> [Item], next paging: Paging<Value>
        ) {
            self.call = call
            self.extract = extract
            self.paging = paging
        }

        /// The body of the first page.
        public var value: Value {
            get async throws(Failure) { try await call.value }
        }

        /// The response with the first page, with its status and headers.
        public var response: Response<Value> {
            get async throws(Failure) { try await call.response }
        }

        /// The first page, with its items and the call for the page after it.
        public var page: Page {
            get async throws(Failure) { page(of: try await call.response) }
        }

        /// All pages. Each is requested when the iteration reaches it.
        public var pages: Pages { Pages(call: self) }

        /// The items of all pages.
        public var items: Items { Items(pages: pages) }

        /// The options that replace the client's configuration, on every page.
        public var options: CallOptions {
            get { call.options }
            set { call.options = newValue }
        }

        /// Sends the call and returns the decoded body of the first page, which may be ignored.
        @discardableResult public func send() async throws(Failure) -> Value { try await value }

        //% if log
        /// The call for the first page as a `curl` command, with secrets replaced.
        public var curl: String { call.curl }

        //% end
        /// The operation's `operationId`.
        public var operation: String { call.operation }

        /// The HTTP method, in upper case.
        public var method: String { call.method }

        /// The URL of the first page, without secrets; `nil` if an argument or the server's address is unusable.
        public var url: URL? { call.url }

        /// The body that is sent for the first page; `nil` if there is none.
        public var body: Data? { call.body }
    }
}

nonisolated extension APIClient.PagedCall: CustomStringConvertible {
    /// The call for the first page in one line, without secrets.
    public var description: String { call.description }
}

// MARK: - Going on

nonisolated extension APIClient {
    /// The requests of earlier pages and the body of the last one, by which a repeated page is recognised.
    struct EarlierPages: Sendable {
        fileprivate var requests: Set<String> = []
        fileprivate var lastBody: Data?
    }
}

nonisolated extension APIClient.PagedCall {
    fileprivate func page(of response: APIClient.Response<Value>) -> Page {
        // A server that ignores page numbers sends its only page for each number.
        if response.rawBody == earlier.lastBody, paging.isUncounted(response) {
            return Page(response: response, items: [], next: nil)
        }
        let items = extract(response.value)
        return Page(response: response, items: items, next: next(after: response, of: items.count))
    }

    /// Returns the call for the next page. A link that cannot be followed is a failure of the next page, since this
    /// page is complete.
    private func next(after response: APIClient.Response<Value>, of items: Int) -> Self? {
        var next = self
        next.call.outgoing.settleQuery()
        let outgoing = next.call.outgoing
        next.earlier.requests.insert(paging.identity(of: outgoing.request))
        next.earlier.lastBody = response.rawBody
        do throws(APIClient.InvalidRequest) {
            guard
                let request = try paging.request(
                    after: response, of: items, to: outgoing.request, at: outgoing.address)
            else { return nil }
            let identity = paging.identity(of: request)
            // Some servers mark the end with an empty page that leads to itself.
            if items == 0, identity == paging.identity(of: outgoing.request) { return nil }
            if next.earlier.requests.contains(identity) {
                //% if stubs
                // In a stub, the example of a page leads to the same example without end.
                if outgoing.session.responder != nil { return nil }
                //% end
                throw APIClient.InvalidRequest.repeatedPage
            }
            next.call.outgoing.request = request
        } catch {
            next.call.outgoing.request.note(error)
        }
        return next
    }
}

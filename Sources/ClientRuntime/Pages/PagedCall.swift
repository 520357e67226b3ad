public import Foundation

nonisolated extension APIClient {
    /// A call whose answer comes in pages. By itself it is the call for the first page; `pages` and `items` go on from
    /// there, with the same query, options and headers on every page.
    ///
    /// A page that fails ends the iteration with its `Failure`, and nothing else is ever thrown: `catch let failure as
    /// Failure` takes all. (The type of what a sequence throws can be told to the compiler from macOS 15 and iOS 18 on.)
    /// An empty page is passed over. A next page that was
    /// asked for before ends the iteration, and one on another server is refused.
    public struct PagedCall<Page: Sendable, Item: Sendable>: CustomizableCall {
        var call: Call<Page>
        let extract: @Sendable (Page) -> [Item]
        let paging: Paging<Page>

        init(
            _ call: Call<Page>, items extract: @escaping @Sendable (Page) -> [Item], next paging: Paging<Page>
        ) {
            self.call = call
            self.extract = extract
            self.paging = paging
        }

        /// The first page.
        public var value: Page {
            get async throws(Failure) { try await call.value }
        }

        /// The first page, with its status and headers.
        public var response: Response<Page> {
            get async throws(Failure) { try await call.response }
        }

        /// Every page, each asked for when the iteration gets there.
        public var pages: Pages { Pages(call: self) }

        /// Every item of every page.
        public var items: Items { Items(pages: pages) }

        /// The options that replace the client's configuration, on every page.
        public var options: CallOptions {
            get { call.options }
            set { call.options = newValue }
        }

        /// Sends the call and gives the first page, which may be left unused.
        @discardableResult public func send() async throws(Failure) -> Page { try await value }

        //% if log
        /// The call for the first page as a line for a shell, every secret replaced.
        public var curl: String { call.curl }

        //% end
        /// The operation's `operationId`.
        public var operation: String { call.operation }

        /// The HTTP method, in upper case.
        public var method: String { call.method }

        /// Where the call for the first page goes.
        public var url: URL? { call.url }

        /// The body of the call for the first page.
        public var body: Data? { call.body }
    }
}

nonisolated extension APIClient.PagedCall {
    /// The pages of a call, in order.
    public struct Pages: AsyncSequence, Sendable {
        public typealias Element = APIClient.Response<Page>

        let call: APIClient.PagedCall<Page, Item>

        public func makeAsyncIterator() -> Iterator {
            Iterator(call: call, next: .success(call.call))
        }

        public struct Iterator: AsyncIteratorProtocol {
            let call: APIClient.PagedCall<Page, Item>
            var next: Result<APIClient.Call<Page>, APIClient.Failure>?
            var count = 0
            var seen: Set<String> = []
            var lastBody: Data?

            public mutating func next() async throws -> Element? { try await nextPage() }

            mutating func nextPage() async throws(APIClient.Failure) -> Element? {
                while let step = next {
                    next = nil
                    let current = try step.get()
                    seen.insert(call.paging.identity(of: current.outgoing.request))
                    let page = try await current.response
                    // A server that knows no page numbers sends its one page for each.
                    if page.rawBody == lastBody, call.paging.isUncounted(page) { return nil }
                    lastBody = page.rawBody
                    count += 1
                    let items = call.extract(page.value).count
                    next = following(page, current, items)
                    if items > 0 || (next == nil && count == 1) {
                        return page
                    }
                }
                return nil
            }

            /// A failure is kept until the page after this one is asked for: this one came as it should.
            private func following(
                _ page: Element, _ current: APIClient.Call<Page>, _ items: Int
            ) -> Result<APIClient.Call<Page>, APIClient.Failure>? {
                do {
                    let outgoing = current.outgoing
                    guard let request = try call.paging.request(
                        after: page, of: items, to: outgoing.request, at: outgoing.address),
                        !seen.contains(call.paging.identity(of: request))
                    else { return nil }
                    var next = current
                    next.outgoing.request = request
                    return .success(next)
                } catch {
                    return .failure(current.outgoing.failure(.invalidRequest(error)))
                }
            }
        }
    }

    /// The items of all pages, in order.
    public struct Items: AsyncSequence, Sendable {
        public typealias Element = Item

        let pages: Pages

        public func makeAsyncIterator() -> Iterator {
            Iterator(pages: pages.makeAsyncIterator(), extract: pages.call.extract)
        }

        public struct Iterator: AsyncIteratorProtocol {
            var pages: Pages.Iterator
            let extract: @Sendable (Page) -> [Item]
            var current: ArraySlice<Item> = []

            public mutating func next() async throws -> Item? { try await nextItem() }

            mutating func nextItem() async throws(APIClient.Failure) -> Item? {
                while current.isEmpty {
                    guard let page = try await pages.nextPage() else { return nil }
                    current = extract(page.value)[...]
                }
                return current.popFirst()
            }
        }
    }
}

nonisolated extension APIClient.PagedCall.Items {
    /// The items of all pages in a list, in order.
    ///
    /// - Parameter limit: The most items that are collected; no page is asked for beyond them.
    public func collect(limit: Int = .max) async throws(APIClient.Failure) -> [Item] {
        var iterator = makeAsyncIterator()
        var items: [Item] = []
        while items.count < limit, let item = try await iterator.nextItem() { items.append(item) }
        return items
    }
}

nonisolated extension APIClient.PagedCall: CustomStringConvertible {
    /// The call for the first page in one line, without secrets.
    public var description: String { call.description }
}

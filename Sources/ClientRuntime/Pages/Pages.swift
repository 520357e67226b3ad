nonisolated extension APIClient.PagedCall {
    /// The pages of a call, in order.
    public struct Pages: AsyncSequence, Sendable {
        public typealias Element = Page

        let call: APIClient.PagedCall<Value, Item>

        public func makeAsyncIterator() -> Iterator { Iterator(next: call) }

        /// An iterator whose copies continue independently from the same position. `next()` throws a `Failure`.
        public struct Iterator: AsyncIteratorProtocol, Sendable {
            var next: APIClient.PagedCall<Value, Item>?
            var isFirst = true

            public mutating func next() async throws -> Page? { try await nextPage() }

            mutating func nextPage() async throws(APIClient.Failure) -> Page? {
                while let call = next {
                    next = nil
                    let page = try await call.page
                    next = page.next
                    defer { isFirst = false }
                    if !page.items.isEmpty || (isFirst && next == nil) { return page }
                }
                return nil
            }
        }
    }

    /// The items of all pages, in order.
    public struct Items: AsyncSequence, Sendable {
        public typealias Element = Item

        let pages: Pages

        public func makeAsyncIterator() -> Iterator { Iterator(pages: pages.makeAsyncIterator()) }

        /// An iterator whose copies continue independently from the same position. `next()` throws a `Failure`.
        public struct Iterator: AsyncIteratorProtocol, Sendable {
            var pages: Pages.Iterator
            var current: ArraySlice<Item> = []

            public mutating func next() async throws -> Item? { try await nextItem() }

            mutating func nextItem() async throws(APIClient.Failure) -> Item? {
                while current.isEmpty {
                    guard let page = try await pages.nextPage() else { return nil }
                    current = page.items[...]
                }
                return current.popFirst()
            }
        }
    }
}

nonisolated extension APIClient.PagedCall.Items {
    /// Returns the items of all pages, in order.
    ///
    /// - Parameter limit: The maximum number of items. No page is requested beyond it.
    public func collect(limit: Int = .max) async throws(APIClient.Failure) -> [Item] {
        var iterator = makeAsyncIterator()
        var items: [Item] = []
        while items.count < limit, let item = try await iterator.nextItem() { items.append(item) }
        return items
    }

    /// Combines the items. The closure runs on the actor of the caller, such as the main actor.
    ///
    /// - Throws: A `Failure`, or an error of the closure.
    public func reduce<Total>(
        _ initial: Total, isolation: isolated (any _Concurrency.Actor)? = #isolation,
        _ combine: (Total, Item) throws -> Total
    ) async throws -> Total {
        try await reduce(into: initial, isolation: isolation) { $0 = try combine($0, $1) }
    }

    /// Combines the items in place. The closure runs on the actor of the caller, such as the main actor.
    ///
    /// - Throws: A `Failure`, or an error of the closure.
    public func reduce<Total>(
        into initial: Total, isolation: isolated (any _Concurrency.Actor)? = #isolation,
        _ combine: (inout Total, Item) throws -> Void
    ) async throws -> Total {
        var total = initial
        var iterator = makeAsyncIterator()
        while let item = try await iterator.nextItem() { try combine(&total, item) }
        return total
    }
}

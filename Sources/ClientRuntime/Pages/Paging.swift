internal import Foundation

nonisolated extension APIClient {
    /// How the request for the page after one is made; `nil` after the last.
    struct Paging<Page: Sendable>: Sendable {
        let next: @Sendable (Response<Page>, Request, _ address: String, _ items: Int) throws(InvalidRequest) -> Request?

        /// Whether only an empty page can be the last: nothing in this one says how many there are.
        var isUncounted: @Sendable (Response<Page>) -> Bool = { _ in false }

        /// What tells one page's request from another's.
        func identity(of request: Request) -> String {
            let body = request.body?.data.map { String(decoding: $0, as: UTF8.self) } ?? ""
            return (request.address ?? request.path) + "?" + request.query.joined(separator: "&") + body
        }

        /// By a link in the answer. Its query parameters take the place of the call's own, and the others stay: an API
        /// may put no more into the link than what is new.
        static func link(_ link: @escaping @Sendable (Page) -> String?) -> Self {
            Self { page, request, address, _ throws(InvalidRequest) in
                guard let link = link(page.value), !link.isEmpty else { return nil }
                return try request.following(link, from: address)
            }
        }

        /// By a page number in the query, until it is that of the last page. Where an answer does not say which that
        /// is, until a page is empty: a short one need not be the last.
        static func page(
            query name: String, count pages: @escaping @Sendable (Response<Page>) -> Int?
        ) -> Self {
            numbered(pages) { request, number in
                request.settingQuery([(name, percentEncoded(name) + "=\(number)")])
            } current: { request in
                request.query.first { Request.name(ofPair: $0) == name }
                    .flatMap { Int($0.drop { $0 != "=" }.dropFirst()) }
            }
        }

        /// By a page number in the JSON body, to the same end.
        static func page(
            body path: [String], count pages: @escaping @Sendable (Response<Page>) -> Int?
        ) -> Self {
            numbered(pages) { request, number in
                try? request.settingBody(path, to: .integer(number))
            } current: { request in
                let json = request.body?.data.flatMap(JSON.init(data:))
                let value = path.reduce(json) { $0?[$1] }
                return if case .integer(let number)? = value { number } else { nil }
            }
        }

        private static func numbered(
            _ pages: @escaping @Sendable (Response<Page>) -> Int?,
            set: @escaping @Sendable (Request, Int) -> Request?,
            current: @escaping @Sendable (Request) -> Int?
        ) -> Self {
            Self(
                next: { page, request, _, items throws(InvalidRequest) in
                    let number = current(request) ?? 1
                    guard number < pages(page) ?? (items > 0 ? .max : number) else { return nil }
                    return set(request, number + 1)
                },
                isUncounted: { pages($0) == nil })
        }
    }
}

nonisolated extension APIClient.Request {
    /// The request for a page that a link names.
    fileprivate func following(_ link: String, from address: String) throws(APIClient.InvalidRequest) -> Self {
        guard let base = URL(string: address),
            let target = URL(string: link, relativeTo: base)?.absoluteURL,
            var parts = URLComponents(url: target, resolvingAgainstBaseURL: true)
        else { throw .url(link) }
        guard APIClient.hasSameOrigin(base, target) else { throw .foreignPage(link) }
        let pairs = (parts.percentEncodedQuery ?? "").split(separator: "&").map(String.init)
        let request = settingQuery(pairs.map { (Self.name(ofPair: $0), $0) })
        // A server behind a prefix does not know of it: its link to the same path means the same place.
        if parts.percentEncodedPath == path || target.path == base.path { return request }
        parts.percentEncodedQuery = nil
        parts.fragment = nil
        return request.moved(to: parts.string ?? link)
    }
}

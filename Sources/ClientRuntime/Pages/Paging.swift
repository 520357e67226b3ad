internal import Foundation

nonisolated extension APIClient {
    /// A rule that derives the request for the next page from a response.
    package struct Paging<Page: Sendable>: Sendable {
        let next: @Sendable (Response<Page>, Request, _ address: String, PageFacts) throws(InvalidRequest) -> Request?

        /// The facts about a page from which the next one is derived.
        struct PageFacts {
            /// The number of items on the page.
            let items: Int
            /// True if more pages exist; `nil` if the response does not say.
            let isMore: Bool?
        }

        /// Reads from a response if more pages exist; `nil` if the response does not say.
        var isMore: @Sendable (Response<Page>) -> Bool? = { _ in nil }

        /// True if a response gives no number of pages or items, so that only an empty page can be the last.
        var isUncounted: @Sendable (Response<Page>) -> Bool = { _ in false }

        /// Returns a text that identifies a page's request, by which a repeated page is recognised.
        func identity(of request: Request) -> String {
            let body = request.body?.data.map { String(decoding: $0, as: UTF8.self) } ?? ""
            let headers = request.headers.fields.map { "\($0.name): \($0.value)" }
            let address = (request.address ?? request.path) + "?" + request.query.joined(separator: "&")
            return ([address] + headers + [body]).joined(separator: "\n")
        }

        /// Returns paging by a link in the response. The link's query parameters replace those of the call, and the
        /// others stay: the link of some APIs has only the changed parameters.
        package static func link(_ link: @escaping @Sendable (Page) -> String?) -> Self {
            Self { page, request, address, _ throws(InvalidRequest) in
                guard let link = link(page.value), !link.isEmpty else { return nil }
                return try request.following(link, from: address)
            }
        }

        //% if linkParameters
        /// Returns paging by a query parameter of a link in the response, which the request has in another placement.
        package static func link(
            parameter name: String, to placement: PagePlacement, from link: @escaping @Sendable (Page) -> String?
        ) -> Self {
            Self { page, request, _, _ throws(InvalidRequest) in
                guard let link = link(page.value), !link.isEmpty else { return nil }
                let items = URLComponents(string: link)?.queryItems ?? []
                guard let value = items.first(where: { $0.name == name })?.value else {
                    throw .value(parameter: name, problem: "the link to the next page does not have it")
                }
                return placement.setting(.string(value), in: request)
            }
        }

        //% end
        /// The paging by the link of the relation `next` in the header `Link` (RFC 8288).
        package static var linkHeader: Self {
            Self { page, request, address, _ throws(InvalidRequest) in
                guard let link = page.headers.link(to: "next") else { return nil }
                return try request.following(link, from: address)
            }
        }

        /// Returns paging by a value of the response, which is sent with the request for the next page. An empty or
        /// missing value ends the pages.
        package static func cursor(
            _ placement: PagePlacement, from cursor: @escaping @Sendable (Response<Page>) -> String?
        ) -> Self {
            Self { page, request, _, _ throws(InvalidRequest) in
                guard let cursor = cursor(page), !cursor.isEmpty else { return nil }
                return placement.setting(.string(cursor), in: request)
            }
        }

        package static func cursor(_ placement: PagePlacement, from cursor: @escaping @Sendable (Response<Page>) -> Int?) -> Self
        {
            Self { page, request, _, _ throws(InvalidRequest) in
                cursor(page).map { placement.setting(.integer($0), in: request) }
            }
        }
    }
}

nonisolated extension APIClient.Paging {
    /// Returns the same paging, which also ends if a response states that no more pages exist.
    package func whileMore(_ isMore: @escaping @Sendable (APIClient.Response<Page>) -> Bool?) -> Self {
        var paging = self
        paging.isMore = isMore
        return paging
    }

    /// Returns the request for the next page; `nil` after the last page.
    func request(
        after page: APIClient.Response<Page>, of items: Int, to request: APIClient.Request, at address: String
    ) throws(APIClient.InvalidRequest) -> APIClient.Request? {
        let isMore = isMore(page)
        return isMore == false ? nil : try next(page, request, address, PageFacts(items: items, isMore: isMore))
    }
}

nonisolated extension APIClient.Request {
    /// Returns the request for the page that a link leads to.
    fileprivate func following(_ link: String, from address: String) throws(APIClient.InvalidRequest) -> Self {
        guard let base = URL(string: address),
            let target = URL(string: link, relativeTo: base)?.absoluteURL,
            var parts = URLComponents(url: target, resolvingAgainstBaseURL: true)
        else { throw .url(String(link.prefix { $0 != "?" })) }
        guard APIClient.hasSameOrigin(base, target) else { throw .foreignPage(link) }
        let pairs = (parts.percentEncodedQuery ?? "").split(separator: "&").map(String.init)
        let request = settingQuery(pairs.map { (APIClient.name(ofPair: $0), $0) })
        // A server behind a proxy may not know the prefix of its paths, so that a link to the same path means the same
        // address.
        if parts.percentEncodedPath == path || target.path == base.path { return request }
        parts.percentEncodedQuery = nil
        parts.fragment = nil
        return request.moved(to: parts.string ?? link)
    }
}

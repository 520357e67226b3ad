internal import Foundation

nonisolated extension APIClient {
    /// Makes the request for the next page; there is none after the last.
    package struct Paging<Page: Sendable>: Sendable {
        let next: @Sendable (Response<Page>, Request, _ address: String, Sequel) throws(InvalidRequest) -> Request?

        /// The facts about a page from which the next one is derived.
        struct Sequel {
            /// The number of items on the page.
            let items: Int
            /// True if more pages exist; `nil` if the response does not say.
            let isMore: Bool?
        }

        /// Reads from a response if more pages exist.
        var isMore: @Sendable (Response<Page>) -> Bool? = { _ in nil }

        /// True if only an empty page can be the last: nothing in this one gives a number.
        var isUncounted: @Sendable (Response<Page>) -> Bool = { _ in false }

        /// The identity of a page's request.
        func identity(of request: Request) -> String {
            let body = request.body?.data.map { String(decoding: $0, as: UTF8.self) } ?? ""
            let headers = request.headers.fields.map { "\($0.name): \($0.value)" }
            let address = (request.address ?? request.path) + "?" + request.query.joined(separator: "&")
            return ([address] + headers + [body]).joined(separator: "\n")
        }

        /// Follows a link in the response. Its query parameters replace the call's own, and the others stay: an API may
        /// put only the new ones into the link.
        package static func link(_ link: @escaping @Sendable (Page) -> String?) -> Self {
            Self { page, request, address, _ throws(InvalidRequest) in
                guard let link = link(page.value), !link.isEmpty else { return nil }
                return try request.following(link, from: address)
            }
        }

        //% if linkParameters
        /// Takes a query parameter of a link in the response, which the request has in another place.
        package static func link(
            parameter name: String, to place: RequestTarget, from link: @escaping @Sendable (Page) -> String?
        ) -> Self {
            Self { page, request, _, _ throws(InvalidRequest) in
                guard let link = link(page.value), !link.isEmpty else { return nil }
                let items = URLComponents(string: link)?.queryItems ?? []
                guard let value = items.first(where: { $0.name == name })?.value else {
                    throw .value(parameter: name, problem: "the link to the next page does not have it")
                }
                return place.setting(.string(value), in: request)
            }
        }

        //% end
        /// Follows the link of the relation `next` in the header `Link` (RFC 8288).
        package static var linkHeader: Self {
            Self { page, request, address, _ throws(InvalidRequest) in
                guard let link = page.headers.link(to: "next") else { return nil }
                return try request.following(link, from: address)
            }
        }

        /// Sends a value of the response with the request for the next page. An empty text ends the pages, like none.
        package static func cursor(
            _ place: RequestTarget, from cursor: @escaping @Sendable (Response<Page>) -> String?
        ) -> Self {
            Self { page, request, _, _ throws(InvalidRequest) in
                guard let cursor = cursor(page), !cursor.isEmpty else { return nil }
                return place.setting(.string(cursor), in: request)
            }
        }

        package static func cursor(_ place: RequestTarget, from cursor: @escaping @Sendable (Response<Page>) -> Int?) -> Self {
            Self { page, request, _, _ throws(InvalidRequest) in
                cursor(page).map { place.setting(.integer($0), in: request) }
            }
        }
    }
}

nonisolated extension APIClient.Paging {
    /// The same paging, which ends if a response says that no more pages exist.
    package func whileMore(_ isMore: @escaping @Sendable (APIClient.Response<Page>) -> Bool?) -> Self {
        var paging = self
        paging.isMore = isMore
        return paging
    }

    /// The request for the next page.
    func request(
        after page: APIClient.Response<Page>, of items: Int, to request: APIClient.Request, at address: String
    ) throws(APIClient.InvalidRequest) -> APIClient.Request? {
        let isMore = isMore(page)
        return isMore == false ? nil : try next(page, request, address, Sequel(items: items, isMore: isMore))
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
        let request = settingQuery(pairs.map { (APIClient.name(ofPair: $0), $0) })
        // A server behind a proxy may not know the prefix of its paths: its link to the same path means the same place.
        if parts.percentEncodedPath == path || target.path == base.path { return request }
        parts.percentEncodedQuery = nil
        parts.fragment = nil
        return request.moved(to: parts.string ?? link)
    }
}

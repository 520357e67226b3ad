import Foundation
import FrameioV2
import LoopbackSupport
import Testing

/// One of the five paged operations, called with more than a page number.
struct PagedOperation: Sendable {
    let id: String
    let call: @Sendable (FrameioV2, _ page: Int?) -> FrameioV2.PagedCall<[FrameioV2.Asset], FrameioV2.Asset>
    /// The placement of the page's number.
    let placement: Placement

    enum Placement: Sendable {
        case query, body
    }

    static let all = [
        PagedOperation(
            id: "getAssets",
            call: { client, page in
                client.assets.children(
                    assetID: ID.asset, include: [.reviewLinks], sort: "-name,id", page: page, pageSize: 2)
            }, placement: .query),
        PagedOperation(
            id: "assetSearchGet",
            call: { client, page in
                client.assets.search(
                    filter: ["label": ["op": "eq", "value": "a&b"]], page: page, pageSize: 2, q: "moon & sun",
                    teamID: .array(["9f", "a0"]))
            }, placement: .query),
        PagedOperation(
            id: "librarySearchGet",
            call: { client, page in
                client.assets.librarySearch(accountID: ID.asset, page: page, pageSize: 2, q: "page=7")
            }, placement: .query),
        PagedOperation(
            id: "assetSearchPost",
            call: { client, page in
                client.assets.searchWithBody(
                    body: .init(
                        filter: ["size": ["op": "gte", "value": 5_497_558_138_880], "rate": 23.976], page: page,
                        pageSize: 2, properties: ["page": 7, "none": nil], teamID: .array(["9f", "a0"])))
            }, placement: .body),
        PagedOperation(
            id: "librarySearchPost",
            call: { client, page in
                client.assets.librarySearchWithBody(
                    body: .init(accountID: ID.asset, page: page, pageSize: 2, q: "moon", sort: "-name"))
            }, placement: .body),
    ]
}

extension PagedOperation: CustomTestStringConvertible {
    var testDescription: String { id }
}

extension PagedOperation {
    /// The page that a request asks for; `nil` if it names none.
    func page(of request: RecordedRequest) -> Int? {
        switch placement {
        case .query:
            let pairs = request.queryPairs.filter { $0.hasPrefix("page=") }
            return pairs.count == 1 ? Int(pairs[0].dropFirst("page=".count)) : nil
        case .body:
            guard case .integer(let page)? = try? json(request.bodyText)["page"] else { return nil }
            return page
        }
    }

    /// A request without its page, as text to compare.
    func rest(of request: RecordedRequest) throws -> String {
        let query = request.queryPairs.filter { !$0.hasPrefix("page=") }.joined(separator: "&")
        let body = request.body.isEmpty ? "" : try json(request.bodyText).setting("page", to: nil).description
        let type = request.header("Content-Type") ?? "no body"
        return "\(request.method) \(request.path)?\(query) \(type) \(body)"
    }
}

/// A server's responses for the pages of a list, with two assets that are named by the number of their page.
struct PageResponses: Sendable {
    var totalPages: String? = "3"
    var empty: Set<Int> = []
    var instead: [Int: ServerResponse] = [:]

    func answer(_ page: Int) -> ServerResponse {
        let total = totalPages.map { [("total-pages", $0)] } ?? []
        let body = empty.contains(page) ? "[]" : #"[{"name": "\#(page)a"}, {"name": "\#(page)b"}]"#
        return instead[page] ?? .json(body, headers: [("page-number", "\(page)")] + total)
    }
}

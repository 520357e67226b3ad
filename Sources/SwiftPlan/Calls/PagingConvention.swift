import OpenAPI

/// Finds pages that a document does not name, where an answer and its request have a form that many APIs give to them:
/// one list, and one of the usual ways to the next page.
struct PagingConvention {
    let types: [TypeName: TypePlan]
    let call: CallPlan
    let operation: Operation

    /// Where links to the next page usually stand. A mere `next` may be a token as well, so it is not among them.
    private static let links = [
        ["links", "next"], ["_links", "next", "href"], ["_links", "next"], ["next_page_url"], ["nextPageUrl"],
        ["next_url"], ["nextLink"], ["@odata.nextLink"], ["paging", "next"],
    ]

    /// Cursors in an answer, each with the parameters that they are usually sent as.
    private static let cursors = [
        "next_cursor": ["cursor", "next_cursor"], "nextCursor": ["cursor", "nextCursor"],
        "next_page_token": ["page_token", "next_page_token"], "nextPageToken": ["pageToken", "nextPageToken"],
        "next_token": ["next_token"], "nextToken": ["nextToken"],
        "continuation_token": ["continuation_token"], "continuationToken": ["continuationToken"],
    ]

    private static let pageCounts = ["total_pages", "totalPages", "page_count", "pageCount", "last_page", "lastPage"]
    private static let totals = ["total", "total_count", "totalCount", "total_items", "totalItems", "total_results", "totalResults"]

    /// What an answer may keep apart from its items.
    private static let containers = [
        [], ["meta"], ["pagination"], ["meta", "pagination"], ["paging"], ["page_info"], ["pageInfo"],
        ["response_metadata"], ["metadata"],
    ]

    var places: (items: RuntimeExpression, next: Pagination.Next)? {
        guard call.method == "GET", case .json(let page) = call.result else { return nil }
        switch page {
        case .array:
            return hasLinkHeader ? (.responseBody([]), .linkHeader) : nil
        case .named(let name):
            guard let page = properties(name), let items = items(of: page), let next = next(in: page) else { return nil }
            return (.responseBody([items]), next)
        default:
            return nil
        }
    }

    private func items(of page: [PropertyPlan]) -> String? {
        let lists = page.filter { if case .array = $0.type { true } else { false } }
        return lists.count == 1 ? lists.first?.wireName : nil
    }

    private func next(in page: [PropertyPlan]) -> Pagination.Next? {
        if let link = Self.links.first(where: { type(at: $0, in: page) == .builtin(.string) }) {
            return .link(.responseBody(link))
        }
        return cursor(in: page) ?? number(in: page) ?? (hasLinkHeader ? .linkHeader : nil)
    }

    private func cursor(in page: [PropertyPlan]) -> Pagination.Next? {
        for container in Self.containers {
            for (name, parameters) in Self.cursors.sorted(by: { $0.key < $1.key }) {
                guard type(at: container + [name], in: page) == .builtin(.string),
                    let parameter = parameters.first(where: { query($0) != nil })
                else { continue }
                return .cursor(from: .responseBody(container + [name]), to: .requestQuery(parameter))
            }
        }
        return nil
    }

    /// By number only where an answer says how many there are: what looks like a page number may mean something else.
    private func number(in page: [PropertyPlan]) -> Pagination.Next? {
        if query("page") == .builtin(.integer), let count = integer(Self.pageCounts, in: page) {
            return .page(.requestQuery("page"), count: .responseBody(count))
        }
        for name in ["offset", "skip"] where query(name) == .builtin(.integer) {
            return integer(Self.totals, in: page).map { .offset(.requestQuery(name), total: .responseBody($0)) }
        }
        return nil
    }

    private func integer(_ names: [String], in page: [PropertyPlan]) -> [String]? {
        let paths = Self.containers.flatMap { container in names.map { container + [$0] } }
        return paths.first { type(at: $0, in: page) == .builtin(.integer) }
    }

    private func query(_ name: String) -> TypeUse? {
        call.parameters.first { $0.place == .query && $0.wireName == name }?.type
    }

    private var hasLinkHeader: Bool {
        operation.successResponses.contains { $0.headers.contains { $0.name.lowercased() == "link" } }
    }

    private func properties(_ name: TypeName) -> [PropertyPlan]? {
        guard case .structure(let plan)? = types[name]?.shape else { return nil }
        return plan.properties
    }

    private func type(at path: [String], in properties: [PropertyPlan]) -> TypeUse? {
        guard let first = path.first, let property = properties.first(where: { $0.wireName == first }) else { return nil }
        guard path.count > 1 else {
            return property.type == .formatted(.url) ? .builtin(.string) : property.type
        }
        guard case .named(let name) = property.type, let inner = self.properties(name) else { return nil }
        return type(at: Array(path.dropFirst()), in: inner)
    }
}

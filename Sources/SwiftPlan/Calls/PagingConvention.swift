import OpenAPI

/// Finds pages that a document does not declare, if a response and its request have a common form: one list, and one of
/// the common ways to the next page. A POST, such as a search, must have a parameter for the next page, because most
/// POSTs with a list and a link create something.
struct PagingConvention {
    let types: [TypeName: TypePlan]
    let call: CallPlan
    let operation: Operation

    /// The common paths to a link to the next page. `next` alone is left out, because it may be a token.
    private static let links = [
        ["links", "next"], ["_links", "next", "href"], ["_links", "next"], ["next_page_url"], ["nextPageUrl"],
        ["next_url"], ["nextLink"], ["@odata.nextLink"], ["paging", "next"],
    ]

    /// The common names of cursors in a response, each with the parameters that usually take it.
    private static let cursors = [
        "next_cursor": ["cursor", "next_cursor"], "nextCursor": ["cursor", "nextCursor"],
        "next_page_token": ["page_token", "next_page_token"], "nextPageToken": ["pageToken", "nextPageToken"],
        "next_token": ["next_token"], "nextToken": ["nextToken"],
        "continuation_token": ["continuation_token"], "continuationToken": ["continuationToken"],
    ]

    /// The parameters that take the `id` of the last item, if a response has a flag for more items.
    private static let lastItems = ["starting_after", "startingAfter", "after", "after_id", "afterId"]

    private static let flags = ["has_more", "hasMore"]

    private static let pageCounts = ["total_pages", "totalPages", "page_count", "pageCount", "last_page", "lastPage"]
    private static let totals = [
        "total", "total_count", "totalCount", "total_items", "totalItems", "total_results", "totalResults",
    ]

    /// Objects of a response that hold paging data apart from the items.
    private static let containers = [
        [], ["meta"], ["pagination"], ["meta", "pagination"], ["paging"], ["page_info"], ["pageInfo"],
        ["response_metadata"], ["metadata"],
    ]

    var values: (items: RuntimeExpression, next: Pagination.Next, more: RuntimeExpression?)? {
        guard ["GET", "POST"].contains(call.method), case .json(let page) = call.result else { return nil }
        switch page {
        case .array where isPosted:
            return nil
        case .array:
            return hasLinkHeader ? (.responseBody([]), .linkHeader, nil) : nil
        case .named(let name):
            guard let page = properties(name), let items = items(of: page), let next = next(in: page, items) else {
                return nil
            }
            return (.responseBody([items]), next, flag(in: page).map { .responseBody($0) })
        default:
            return nil
        }
    }

    private func items(of page: [PropertyPlan]) -> String? {
        let lists = page.filter { if case .array = $0.type { true } else { false } }
        return lists.count == 1 ? lists.first?.wireName : nil
    }

    private func next(in page: [PropertyPlan], _ items: String) -> Pagination.Next? {
        if let link = Self.links.first(where: { type(at: $0, in: page) == .builtin(.string) }) {
            return isPosted ? postedLink(.responseBody(link)) : .link(.responseBody(link))
        }
        let header = hasLinkHeader && !isPosted ? Pagination.Next.linkHeader : nil
        return cursor(in: page) ?? lastItem(in: page, items) ?? number(in: page) ?? header
    }

    /// The query parameters that links to the next page may have.
    private static let linkParameters = lastItems + ["cursor", "page_token", "pageToken", "page", "offset"]

    private func postedLink(_ link: RuntimeExpression) -> Pagination.Next? {
        let name = Self.linkParameters.first { query($0) != nil || request($0) == .builtin(.string) }
        guard let name, let expression = expression(name) else { return nil }
        return if case .requestQuery = expression { .link(link) } else { .linkParameter(name, of: link, to: expression) }
    }

    private func lastItem(in page: [PropertyPlan], _ items: String) -> Pagination.Next? {
        guard flag(in: page) != nil, case .array(.named(let name))? = type(at: [items], in: page),
            let id = properties(name).flatMap({ type(at: ["id"], in: $0) }),
            let expression = Self.lastItems.first(where: { request($0) == id }).flatMap(expression)
        else { return nil }
        return .lastItem(["id"], to: expression)
    }

    private func flag(in page: [PropertyPlan]) -> [String]? {
        property(Self.flags, of: .boolean, in: page)
    }

    private func cursor(in page: [PropertyPlan]) -> Pagination.Next? {
        for container in Self.containers {
            for (name, parameters) in Self.cursors.sorted(by: { $0.key < $1.key }) {
                guard type(at: container + [name], in: page) == .builtin(.string),
                    let expression = parameters.lazy.compactMap(expression).first
                else { continue }
                return .cursor(from: .responseBody(container + [name]), to: expression)
            }
        }
        return nil
    }

    /// Returns pages by number, only if a response has a count or a flag for more: a parameter that looks like a page
    /// number may mean something else.
    private func number(in page: [PropertyPlan]) -> Pagination.Next? {
        let isFlagged = flag(in: page) != nil
        if request("page") == .builtin(.integer), let expression = expression("page") {
            let count = property(Self.pageCounts, of: .integer, in: page).map(RuntimeExpression.responseBody)
            if count != nil || isFlagged { return .page(expression, count: count) }
        }
        for name in ["offset", "skip"] where request(name) == .builtin(.integer) {
            guard let expression = expression(name) else { continue }
            let total = property(Self.totals, of: .integer, in: page).map(RuntimeExpression.responseBody)
            return total != nil || isFlagged ? .offset(expression, total: total) : nil
        }
        return nil
    }

    /// Returns the path of the first property with one of these names and this type.
    private func property(_ names: [String], of type: TypeUse.Builtin, in page: [PropertyPlan]) -> [String]? {
        let paths = Self.containers.flatMap { container in names.map { container + [$0] } }
        return paths.first { self.type(at: $0, in: page) == .builtin(type) }
    }

    private var isPosted: Bool { call.method == "POST" }

    /// Returns the type of the query parameter or body property with a name.
    private func request(_ name: String) -> TypeUse? {
        query(name) ?? bodyProperties.first { $0.wireName == name }?.type
    }

    /// Returns the expression for a value in the request: the query, or else the JSON body.
    private func expression(_ name: String) -> RuntimeExpression? {
        if query(name) != nil { return .requestQuery(name) }
        return bodyProperties.contains { $0.wireName == name } ? .requestBody([name]) : nil
    }

    private func query(_ name: String) -> TypeUse? {
        call.parameters.first { $0.placement == .query && $0.wireName == name }?.type
    }

    private var bodyProperties: [PropertyPlan] {
        guard let body = call.body, case .json = body.encoding else { return [] }
        return switch body.type {
        case .named(let name), .optional(.named(let name)): properties(name) ?? []
        default: []
        }
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

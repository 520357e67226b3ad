import OpenAPI

/// Finds pages that a document does not name, where an answer has the form that many APIs give to one: one list, and a
/// link to the next page.
struct PagingConvention {
    let types: [TypeName: TypePlan]

    /// Where links to the next page usually stand. A mere `next` may be a token as well, so it is not among them.
    private static let links = [
        ["links", "next"], ["_links", "next", "href"], ["_links", "next"], ["next_page_url"], ["nextPageUrl"],
        ["next_url"], ["nextLink"], ["@odata.nextLink"], ["paging", "next"],
    ]

    func places(of call: CallPlan) -> (items: RuntimeExpression, next: Pagination.Next)? {
        guard call.method == "GET", case .json(.named(let name)) = call.result, let page = properties(name) else {
            return nil
        }
        let lists = page.filter { if case .array = $0.type { true } else { false } }
        guard lists.count == 1, let items = lists.first else { return nil }
        let link = Self.links.first { type(at: $0, in: page) == .builtin(.string) }
        return link.map { (.responseBody([items.wireName]), .link(.responseBody($0))) }
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

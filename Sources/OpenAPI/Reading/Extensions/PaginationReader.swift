import Diagnostics
import YAMLTree

/// A reader of `x-pagination`. Beside `items`, one of these keys gives the way to request the next page:
///
/// ```yaml
/// next: $response.body#/links/next     # a link; `$response.header.Link` is the header of RFC 8288
/// cursor: {from: $response.body#/meta/cursor, to: $request.query.cursor}
/// cursor: {lastItem: /id, to: $request.query.after}      # its pointer in the last item of a response
/// page: $request.query.page            # and `pageCount`: the expression for the number of pages in a response
/// offset: $request.query.offset        # and `total`: the expression for the number of items in a response
/// ```
///
/// In addition, `more` is the value in a response that states whether more pages exist. `x-pagination: false` means
/// that there are no pages, whatever the response looks like.
struct PaginationReader {
    let context: ReadingContext
    let node: SourceNode

    private static let forms: Help = "write 'items', and one of 'next', 'cursor', 'page' and 'offset'"
    private static let keys = ["items", "next", "cursor", "page", "pageCount", "offset", "total", "more"]

    func read() -> Pagination? {
        if node.yaml.isNull || node.yaml.bool == false { return nil }
        guard node.yaml.kind == .mapping else {
            report(
                "'x-pagination' must be a mapping or false, found \(node.yaml.kindInWords)", at: node.yaml, help: Self.forms)
            return nil
        }
        checkKeys()
        guard let items = expression("items") else {
            if node.yaml["items"] == nil { report("'x-pagination' must have 'items'", help: Self.forms) }
            return nil
        }
        return next().map {
            Pagination(items: items, next: $0, more: expression("more"), location: node.location)
        }
    }

    private func next() -> Pagination.Next? {
        let kinds = ["next", "cursor", "page", "offset"].filter { node.yaml[$0] != nil }
        guard kinds.count == 1, let kind = kinds.first else {
            report("'x-pagination' must have exactly one of 'next', 'cursor', 'page' and 'offset'", help: Self.forms)
            return nil
        }
        switch kind {
        case "next": return expression("next", isOfRequest: false).map(Self.link)
        case "cursor": return cursor()
        case "page": return expression("page", isOfRequest: true).map { .page($0, count: expression("pageCount")) }
        default: return expression("offset", isOfRequest: true).map { .offset($0, total: expression("total")) }
        }
    }

    /// Returns the way to follow a link. The value of a `Link` header is not one link, but a list of links.
    private static func link(_ expression: RuntimeExpression) -> Pagination.Next {
        if case .responseHeader(let name) = expression, name.lowercased() == "link" { return .linkHeader }
        return .link(expression)
    }

    private func cursor() -> Pagination.Next? {
        guard let cursor = node.child("cursor"), let to = cursor.child("to"),
            let source = cursor.child("from") ?? cursor.child("lastItem")
        else {
            report(
                "'cursor' must have 'to', its place in a request, and either 'from', its place in a response, or "
                    + "'lastItem', its place in the last item")
            return nil
        }
        guard let to = expression(at: to, isOfRequest: true) else { return nil }
        if source.key?.text == "lastItem" { return pointer(at: source).map { .lastItem($0, to: to) } }
        return expression(at: source, isOfRequest: false).map { .cursor(from: $0, to: to) }
    }

    private func pointer(at node: SourceNode) -> [String]? {
        let tokens = node.yaml.text.flatMap(JSONPointer.tokens(of:))
        if tokens == nil { report("'lastItem' must be a JSON pointer", at: node.yaml, help: "such as '/id'") }
        return tokens
    }

    private func expression(_ key: String, isOfRequest: Bool = false) -> RuntimeExpression? {
        node.child(key).flatMap { expression(at: $0, isOfRequest: isOfRequest) }
    }

    private func expression(at node: SourceNode, isOfRequest: Bool) -> RuntimeExpression? {
        let name = node.key?.text ?? ""
        guard let text = node.yaml.text, let expression = RuntimeExpression(text) else {
            report(
                "'\(name)' must be a runtime expression", at: node.yaml,
                help: isOfRequest ? "such as '$request.query.page'" : "such as '$response.body#/data'")
            return nil
        }
        guard expression.isOfRequest == isOfRequest else {
            report("'\(name)' must be a place in \(isOfRequest ? "the request" : "the response")", at: node.yaml)
            return nil
        }
        return expression
    }

    private func checkKeys() {
        let grammar = Grammar("'x-pagination'", Dictionary(uniqueKeysWithValues: Self.keys.map { ($0, .data) }))
        context.checkKeys(of: node, grammar)
    }

    private func report(_ message: String, at yaml: YAMLNode? = nil, help: Help? = nil) {
        context.report(.invalidExtension, message, at: yaml?.location ?? node.location, in: node, help: help)
    }
}

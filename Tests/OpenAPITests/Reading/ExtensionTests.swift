import OpenAPI
import Testing

/// Checks the reading of the extensions of an operation.
struct ExtensionTests {
    private func extensions(_ text: String) -> OperationExtensions? {
        let sample = ReadSample(operation: text + "\nresponses: {'200': {description: D}}")
        #expect(sample.findings.isEmpty)
        return sample.operation?.extensions
    }

    @Test func `an operation can choose its Swift name and group`() {
        let extensions = extensions("x-swift-name: copy\nx-swift-group: stacks")
        #expect(extensions?.swiftName == "copy")
        #expect(extensions?.swiftGroup == "stacks")
    }

    @Test func `a rate limit has a number of calls, a window and a scope`() {
        let limit = extensions("x-rate-limit: {calls: 10, window: 60000, per: account_user}")?.rateLimit
        #expect(limit?.calls == 10 && limit?.window == 60000 && limit?.per == "account_user")
    }

    @Test(arguments: [
        ("next: $response.body#/links/next", #"link(OpenAPI.RuntimeExpression.responseBody(["links", "next"]))"#),
        ("next: $response.header.x-next", #"link(OpenAPI.RuntimeExpression.responseHeader("x-next"))"#),
        ("next: $response.header.Link", "linkHeader"),
        (
            "cursor: {from: $response.body#/a~1b, to: $request.query.cursor}",
            #"cursor(from: OpenAPI.RuntimeExpression.responseBody(["a/b"]), to: OpenAPI.RuntimeExpression.requestQuery("cursor"))"#
        ),
        (
            "page: $request.body#/page\n  pageCount: $response.header.total-pages",
            #"page(OpenAPI.RuntimeExpression.requestBody(["page"]), count: Optional(OpenAPI.RuntimeExpression.responseHeader("total-pages")))"#
        ),
        (
            "offset: $request.header.offset",
            #"offset(OpenAPI.RuntimeExpression.requestHeader("offset"), total: nil)"#
        ),
        ("page: $request.path.page", #"page(OpenAPI.RuntimeExpression.requestPath("page"), count: nil)"#),
    ])
    func `a pagination has one of the ways to request the next page`(_ text: String, _ next: String) {
        let pagination = extensions("x-pagination:\n  items: $response.body\n  \(text)")?.pagination
        #expect(pagination?.items == .responseBody([]))
        #expect(pagination.map { "\($0.next)" } == next)
    }
}

import OpenAPI
import Testing

/// Checks the findings about extensions with invalid values.
struct ExtensionFindingTests {
    @Test(arguments: cases) func `each finding is reported at its place`(_ sample: Case) {
        #expect(ReadSample(sample.files).findings == sample.findings)
    }

    static let cases = [
        Case(
            "an invalid name",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  x-swift-name: [a]
                  x-swift-group: ''
                  responses: {'200': {description: Done}}
            """#,
            findings: #"""
                openapi.yaml:6:21: warning: 'x-swift-name' must be a name, found a list [invalid-extension]
                6 |       x-swift-name: [a]
                  |                     ^
                openapi.yaml:7:22: warning: 'x-swift-group' must be a name, found text [invalid-extension]
                7 |       x-swift-group: ''
                  |                      ^~
                """#),
        Case(
            "an invalid rate limit",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  x-rate-limit: 10
                  responses: {'200': {description: Done}}
            """#,
            findings: #"""
                openapi.yaml:6:21: warning: 'x-rate-limit' must be a mapping, found a number [invalid-extension]
                6 |       x-rate-limit: 10
                  |                     ^~ help: write 'calls', 'window' in milliseconds, and perhaps 'per'
                """#),
        Case(
            "an empty rate limit",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  x-rate-limit: {calls: 0, widow: 1000}
                  responses: {'200': {description: Done}}
            """#,
            findings: #"""
                openapi.yaml:6:7: warning: 'window' of 'x-rate-limit' must be a positive whole number: how long a window is in milliseconds [invalid-extension]
                6 |       x-rate-limit: {calls: 0, widow: 1000}
                  |       ^~~~~~~~~~~~
                openapi.yaml:6:29: warning: 'calls' of 'x-rate-limit' must be a positive whole number: how many calls may be made in a window [invalid-extension]
                6 |       x-rate-limit: {calls: 0, widow: 1000}
                  |                             ^
                openapi.yaml:6:32: warning: unknown key 'widow' in 'x-rate-limit' [unknown-key]
                6 |       x-rate-limit: {calls: 0, widow: 1000}
                  |                                ^~~~~ help: did you mean 'window'?
                """#),
        Case(
            "an invalid pagination",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  x-pagination: cursor
                  responses: {'200': {description: Done}}
            """#,
            findings: #"""
                openapi.yaml:6:21: warning: 'x-pagination' must be a mapping or false, found text [invalid-extension]
                6 |       x-pagination: cursor
                  |                     ^~~~~~ help: write 'items', and one of 'next', 'cursor', 'page' and 'offset'
                """#),
        Case(
            "a pagination without items",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  x-pagination: {next: $response.body#/next}
                  responses: {'200': {description: Done}}
            """#,
            findings: #"""
                openapi.yaml:6:7: warning: 'x-pagination' must have 'items' [invalid-extension]
                6 |       x-pagination: {next: $response.body#/next}
                  |       ^~~~~~~~~~~~ help: write 'items', and one of 'next', 'cursor', 'page' and 'offset'
                """#),
        Case(
            "a pagination without a next page",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  x-pagination: {items: $response.body}
                  responses: {'200': {description: Done}}
            """#,
            findings: #"""
                openapi.yaml:6:7: warning: 'x-pagination' must have exactly one of 'next', 'cursor', 'page' and 'offset' [invalid-extension]
                6 |       x-pagination: {items: $response.body}
                  |       ^~~~~~~~~~~~ help: write 'items', and one of 'next', 'cursor', 'page' and 'offset'
                """#),
        Case(
            "a pagination with two next pages",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  x-pagination: {items: $response.body, next: $response.body#/next, page: $request.query.page}
                  responses: {'200': {description: Done}}
            """#,
            findings: #"""
                openapi.yaml:6:7: warning: 'x-pagination' must have exactly one of 'next', 'cursor', 'page' and 'offset' [invalid-extension]
                6 |       x-pagination: {items: $response.body, next: $response.body#/next, page: $request.query.page}
                  |       ^~~~~~~~~~~~ help: write 'items', and one of 'next', 'cursor', 'page' and 'offset'
                """#),
        Case(
            "invalid expressions",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  x-pagination:
                    items: data
                    page: $request.query.page
                  responses: {'200': {description: Done}}
            """#,
            findings: #"""
                openapi.yaml:7:16: warning: 'items' must be a runtime expression [invalid-extension]
                7 |         items: data
                  |                ^~~~ help: such as '$response.body#/data'
                """#),
        Case(
            "expressions on the wrong side",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  x-pagination:
                    items: $response.body
                    page: $response.body#/page
                  responses: {'200': {description: Done}}
            """#,
            findings: #"""
                openapi.yaml:8:15: warning: 'page' must be a place in the request [invalid-extension]
                8 |         page: $response.body#/page
                  |               ^~~~~~~~~~~~~~~~~~~~
                """#),
        Case(
            "a cursor without a target",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  x-pagination:
                    items: $response.body
                    cursor: {from: $response.body#/cursor}
                  responses: {'200': {description: Done}}
            """#,
            findings: #"""
                openapi.yaml:6:7: warning: 'cursor' must have 'to', its place in a request, and either 'from', its place in a response, or 'lastItem', its place in the last item [invalid-extension]
                6 |       x-pagination:
                  |       ^~~~~~~~~~~~
                """#),
        Case(
            "a cursor in the last item that is not a pointer",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  x-pagination:
                    items: $response.body
                    cursor: {lastItem: id, to: $request.query.after}
                  responses: {'200': {description: Done}}
            """#,
            findings: #"""
                openapi.yaml:8:28: warning: 'lastItem' must be a JSON pointer [invalid-extension]
                8 |         cursor: {lastItem: id, to: $request.query.after}
                  |                            ^~ help: such as '/id'
                """#),
        Case(
            "an unknown key of a pagination",
            #"""
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  x-pagination:
                    items: $response.body
                    page: $request.query.page
                    pagecount: $response.body#/pages
                  responses: {'200': {description: Done}}
            """#,
            findings: #"""
                openapi.yaml:9:9: warning: unknown key 'pagecount' in 'x-pagination' [unknown-key]
                9 |         pagecount: $response.body#/pages
                  |         ^~~~~~~~~ help: did you mean 'pageCount'?
                """#),
    ]
}

internal import Foundation

nonisolated extension APIClient.Request {
    @inline(never) package mutating func body(
        form value: (any Encodable)?, type: String = "application/x-www-form-urlencoded",
        styles: [String: APIClient.FormStyle] = [:]
    ) {
        add("body", value) { request, value in
            request.body(text: try APIClient.FormBody.text(of: value, styles: styles), type: type)
        }
    }

    /// Adds the whole query, as the pairs of a form (OpenAPI 3.2 §4.12.3).
    @inline(never) package mutating func query(form value: (any Encodable)?, styles: [String: APIClient.FormStyle] = [:]) {
        add("query", value) { request, value in
            let text = try APIClient.FormBody.text(of: value, styles: styles)
            request.query += text.isEmpty ? [] : [text]
        }
    }
}

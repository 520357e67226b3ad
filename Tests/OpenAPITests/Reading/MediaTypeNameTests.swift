import Diagnostics
@testable import OpenAPI
import Testing

/// Checks the suggestions for misspelled media types.
struct MediaTypeNameTests {
    @Test(arguments: [
        ("aplication/jsn", "did you mean 'application/json'?"), ("application/jsno", "did you mean 'application/json'?"),
        ("Aplication/JSON", "did you mean 'application/json'?"), ("text/plian", "did you mean 'text/plain'?"),
        ("multipart/formdata", "did you mean 'multipart/form-data'?"), ("json", "write one such as 'application/json'"),
        ("application/", "write one such as 'application/json'"), ("a/b/c", "write one such as 'application/json'"),
    ])
    func `a misspelled media type gets a suggestion`(text: String, help: String) {
        #expect(MediaTypeName(text).problem?.help?.text == help)
    }

    @Test func `a suggestion keeps the parameters of a media type`() {
        let help = MediaTypeName("aplication/jsn; charset=utf-8").problem?.help
        #expect(help == .didYouMean("application/json", in: "application/json; charset=utf-8"))
    }

    @Test(arguments: [
        "application/json", "application/json; charset=utf-8", "application/vnd.api+json", "*/*", "text/*",
        "application/x-ndjson", "application/jsonl", "application/ndjson", "application/x-jsonl",
        "application/json-lines", "application/stream+json", "text/x-ndjson", "*", "application/yaml", "text/x-markdown",
        "image/jpg", "font/woff2",
        "application/octocat-stream", "x-vendor/thing", "APPLICATION/JSON", "application/pdf",
    ])
    func `any other media type gets no suggestion`(text: String) {
        #expect(MediaTypeName(text).problem == nil)
    }
}

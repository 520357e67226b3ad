import Library

/// Reads a list to its end, page after page: the client is a stub, so there need be no server.
@main
struct Reader {
    static func main() async throws {
        let library = Library.stub { call in
            call.url.query == nil
                ? .response(#"{"books": [{"title": "Emma", "published": "1815-12-23"}], "next_cursor": "2"}"#)
                : .response(#"{"books": [{"title": "Walden"}], "next_cursor": null}"#)
        }
        for try await book in library.books.list().items {
            print("\(book.title), \(book.published.map { "\($0)" } ?? "undated")")
        }
    }
}

import PhotoLibrary

/// Shows the facts about a failed call, and about a response with unexpected values.
@main struct Failures {
    static func main() async throws {
        let server = PhotoLibrary.Server(CommandLine.arguments.dropFirst().first ?? "http://localhost:8080")
        var configuration = PhotoLibrary.Configuration()
        configuration.log = { entry in
            let outcome = entry.failure == nil ? "went well" : "failed"
            print("log: \(entry.operation) \(outcome), \(entry.status.map { "status \($0)" } ?? "without an answer")")
            for value in entry.unexpectedValues { print("log: \(value)") }
        }
        let library = PhotoLibrary(apiKey: "shutter", server: server, configuration: configuration)

        for id in ["missing", "misprinted", "..", "teapot"] {
            do {
                print(try await library.photos.show(photoID: id).value)
            } catch {
                explain(error)
            }
        }

        // New values of enums and new members of unions do not fail; they are kept, and the log tells of them.
        for item in try await library.photos.list(album: "strange").value.items {
            switch item {
            case .photo(let photo): print("photo: \(photo.title), \(photo.visibility.rawValue)")
            case .video(let video): print("video: \(video.title), \(video.seconds) s")
            case .unknown(let json): print("neither: \(json)")
            }
        }

        // A bad element fails a page, unless it may be left out. The log also tells of properties that are new.
        let torn = library.photos.list(album: "torn").with { $0.skipsUnreadableElements = true }
        let page = try await torn.response
        print("\(page.value.items.count) item, and \(page.unexpectedValues.count) unexpected values")
    }

    /// The compiler knows that nothing else is thrown.
    private static func explain(_ failure: PhotoLibrary.Failure) {
        switch failure.reason {
        case .documented(.problem(let problem)):
            print("documented: \(problem.code), \(problem.message)")
        case .documented(.unreadable(let problem)):
            print("documented, but not its body: \(problem)")
        case .undocumented:
            print("not documented: \(String(decoding: failure.rawBody, as: UTF8.self))")
        case .decoding(let problem):
            print("not as documented: \(problem.path) should be \(problem.expected), and is \(problem.found)")
        case .invalidRequest(let problem):
            print("not sent: \(problem)")
        case .transport, .cancelled:
            print(failure)
        }
    }
}

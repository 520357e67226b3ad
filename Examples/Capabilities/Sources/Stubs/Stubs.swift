import PhotoLibrary

/// Answers calls without a server: for tests, and for previews.
@main struct Stubs {
    static func main() async throws {
        // With the examples of the API's description.
        let preview = PhotoLibrary.stub()
        print("an example: \(try await preview.photos.show(photoID: "7").value.title)")

        // With what a test is about, and a list of the calls that were made.
        let recorder = PhotoLibrary.CallRecorder()
        let library = PhotoLibrary.stub(
            recording: recorder,
            .on(\.albums.create) { _ in PhotoLibrary.Album(title: "Iceland", visibility: .private) },
            .on(\.photos.like, .error(.problem(.init(code: "busy", message: "Not now.")), status: 503)),
            .on(\.photos.show, .example(status: 404)),
            .on(\.photos.list, .response(geysers)))
        try await use(library)

        for call in recorder.calls {
            print("called: \(call.operation), \(call.method) \(call.url.path)")
        }
        print("the album was called \(recorder.calls.first?.json?["title"] ?? "nothing")")
    }

    /// A response that a server might send.
    private static let geysers = #"{"items": [{"kind": "video", "id": "3", "title": "Geyser", "seconds": 9}]}"#

    /// The code of an app, which does not know that it has no server.
    private static func use(_ library: PhotoLibrary) async throws {
        let album = try await library.albums.create(body: .init(title: "Iceland")).value
        print("an album: \(album.title)")
        for try await item in library.photos.list(album: album.title).items {
            if case .video(let video) = item { print("a video: \(video.title)") }
        }
        do {
            try await library.photos.like(photoID: "3").value
        } catch {
            if case .documented(.problem(let problem)) = error.reason { print("an error: \(problem.message)") }
        }
        do {
            _ = try await library.photos.show(photoID: "4").value
        } catch {
            print("an error that is an example: \(error.status.map(String.init) ?? "none")")
        }
    }
}

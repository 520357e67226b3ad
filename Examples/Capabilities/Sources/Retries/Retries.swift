import Foundation
import PhotoLibrary

/// Which calls are sent again after which failures.
@main struct Retries {
    static func main() async throws {
        let server = PhotoLibrary.Server(CommandLine.arguments.dropFirst().first ?? "http://localhost:8080")
        var configuration = PhotoLibrary.Configuration()
        configuration.retries = .init(limit: 3, firstWait: .milliseconds(50))
        configuration.log = { entry in
            let outcome = entry.status.map { "status \($0)" } ?? "no answer"
            print("  \(entry.operation), attempt \(entry.attempt): \(outcome)")
        }
        let library = PhotoLibrary(apiKey: "shutter", server: server, configuration: configuration)

        print("A GET is sent again, after a 429 when the server says so and after a 503 a little later:")
        print(try await library.photos.show(photoID: "popular").value.title)

        print("A POST that says it does no harm twice (x-retry) is, too:")
        try await library.photos.like(photoID: "popular").value

        print("So is one that the server knows by its idempotency key:")
        let file = PhotoLibrary.FilePart(Data("not really a photo".utf8), filename: "popular.jpeg")
        print(try await library.photos.add(body: .init(title: "Popular", file: file)).value.title)

        print("Any other may have been carried out, and is not:")
        do {
            _ = try await library.albums.create(body: .init(title: "Popular")).value
        } catch {
            if case .documented(.problem(let problem)) = error.reason { print(problem.message) }
        }

        print("Unless the caller knows better; and a deadline is for all attempts together:")
        let create = library.albums.create(body: .init(title: "Popular")).with {
            $0.retries = .init(limit: 1, repeatsAnyMethod: true)
            $0.deadline = .seconds(30)
        }
        print(try await create.value.title)
    }
}

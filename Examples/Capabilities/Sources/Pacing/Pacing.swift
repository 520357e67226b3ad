import PhotoLibrary

/// Keeps to the rate limit that the API documents, rather than to run into it.
@main struct Pacing {
    static func main() async throws {
        let server = PhotoLibrary.Server(CommandLine.arguments.dropFirst().first ?? "http://localhost:8080")
        var configuration = PhotoLibrary.Configuration()
        configuration.pacing = .documented
        let library = PhotoLibrary(apiKey: "shutter", server: server, configuration: configuration)

        // Two in half a second are allowed. All five are made at once, and wait in line for their turn.
        let start = ContinuousClock.now
        try await withThrowingTaskGroup(of: [String].self) { group in
            for id in 1...5 {
                group.addTask { try await library.photos.palette(photoID: "\(id)").value }
            }
            for try await palette in group { print(palette.joined(separator: ", ")) }
        }
        print("took more than a second: \(ContinuousClock.now - start > .seconds(1))")

        // Others wait for nothing.
        print(try await library.photos.show(photoID: "7").value.title)
    }
}

import PhotoLibrary

/// Takes what a server sends bit by bit.
@main struct Events {
    static func main() async throws {
        let server = PhotoLibrary.Server(CommandLine.arguments.dropFirst().first ?? "http://localhost:8080")
        let activity = PhotoLibrary(apiKey: "shutter", server: server).activity

        // Server-sent events. The connection ends after the second; another one goes on behind it.
        var last: String?
        for _ in 1...2 {
            let call = activity.watch().with { $0.headers["Last-Event-ID"] = last }
            for try await event in try await call.value {
                switch event.data {
                case .added(let photo): print("\(event.id ?? "?"): added \(photo.title)")
                case .removed(let removal): print("\(event.id ?? "?"): removed \(removal.id)")
                case .unknown(let other): print("\(event.id ?? "?"): \(other.name ?? "nameless"), \(other.data)")
                }
                last = event.id ?? last
            }
        }

        // Lines of JSON.
        for try await line in try await activity.log().value {
            print("\(line.at.timeIntervalSince1970): \(line.text)")
        }
    }
}

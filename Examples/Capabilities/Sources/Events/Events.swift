import Foundation
import PhotoLibrary

/// Takes what a server sends bit by bit.
@main struct Events {
    static func main() async throws {
        let server = PhotoLibrary.Server(CommandLine.arguments.dropFirst().first ?? "http://localhost:8080")
        let activity = PhotoLibrary(apiKey: "shutter", server: server).activity

        // Server-sent events. The connection breaks after the second, and the stream goes on behind it
        // (`Last-Event-ID`), until the server says that there are no more (status 204).
        for try await event in try await activity.watch().value.reconnecting() {
            switch event.data {
            case .added(let photo): print("\(event.id ?? "?"): added \(photo.title)")
            case .removed(let removal): print("\(event.id ?? "?"): removed \(removal.id)")
            case .unknown(let other): print("\(event.id ?? "?"): \(other.name ?? "nameless"), \(other.data)")
            }
        }

        // Lines of JSON, there.
        let lines = ["The harbour in the fog was added.", "It cleared up."].map { text in
            PhotoLibrary.LogLine(at: Date(timeIntervalSince1970: 1_714_900_000), text: text)
        }
        print("the server has noted \(try await activity.note(body: lines).value) lines")

        // And back, each as it comes.
        for try await line in try await activity.log().value {
            print("\(line.at.timeIntervalSince1970): \(line.text)")
        }
    }
}

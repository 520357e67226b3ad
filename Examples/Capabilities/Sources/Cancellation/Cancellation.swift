import Foundation
import PhotoLibrary

/// Ends calls before they end by themselves.
@main struct Cancellation {
    static func main() async throws {
        let server = PhotoLibrary.Server(CommandLine.arguments.dropFirst().first ?? "http://localhost:8080")
        let photos = PhotoLibrary(apiKey: "shutter", server: server).photos
        let start = ContinuousClock.now

        // With the task that waits for them.
        let task = Task { try await photos.show(photoID: "slow").value }
        try await Task.sleep(for: .milliseconds(100))
        task.cancel()
        print(await outcome { try await task.value })

        // When they take too long: each time that the call is sent, or all of it with its retries.
        print(await outcome { try await photos.show(photoID: "slow").with { $0.timeout = .milliseconds(100) }.value })
        print(await outcome { try await photos.show(photoID: "slow").with { $0.deadline = .milliseconds(100) }.value })

        // With the loop that reads an answer.
        _ = try await photos.replaceOriginal(photoID: "9", body: .data(Data(count: 50_000_000))).value
        for try await piece in try await photos.original(photoID: "9").stream().value {
            print("enough with the first piece: \(!piece.isEmpty)")
            break
        }
        print("nobody waited for the server: \(ContinuousClock.now - start < .seconds(15))")
    }

    private static func outcome<Value>(_ work: @Sendable () async throws -> Value) async -> String {
        do {
            _ = try await work()
            return "done"
        } catch {
            return switch (error as? PhotoLibrary.Failure)?.reason {
            case .cancelled: "cancelled"
            case .transport(let error): error.localizedDescription
            default: "\(error)"
            }
        }
    }
}

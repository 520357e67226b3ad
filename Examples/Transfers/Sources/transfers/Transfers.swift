import Files
import Foundation

/// Stores a file and gets it again, whatever its size: `transfers URL FILE [url-session|async-http-client]`.
@main
struct Transfers {
    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let address = arguments.first, let path = arguments.dropFirst().first else {
            print("usage: transfers URL FILE [url-session|async-http-client]")
            exit(64)
        }
        let transport: any Files.Transport =
            arguments.last == "async-http-client" ? Files.AsyncHTTPClientTransport() : Files.URLSessionTransport.shared
        var configuration = Files.Configuration(transport: transport)
        configuration.interceptors = [Narrator()]
        let files = Files(server: .init(address), configuration: configuration)
        try await run(files, URL(fileURLWithPath: path))
    }

    private static func run(_ files: Files, _ file: URL) async throws {
        let name = file.lastPathComponent
        let steps = Steps()

        // The file is read while it is sent.
        let stored = try await files.files.upload(name: name, body: .file(file))
            .with { $0.uploadProgress = { steps.tell("sent", $0) } }
            .value
        print("stored \(stored.size) bytes")

        // As a part of a form as well.
        let sent = try await files.files.send(body: .init(note: "as a form", file: .init(file: file))).value
        print("stored \(sent.size) bytes of a form")

        // And written while it comes, beside the file that it becomes when all of it is there.
        let copy = file.appendingPathExtension("copy")
        try await files.files.content(name: name)
            .with { $0.downloadProgress = { steps.tell("received", $0) } }
            .download(to: copy)
        defer { try? FileManager.default.removeItem(at: copy) }

        // Or looked at as it comes.
        var count = 0
        for try await piece in try await files.files.content(name: name).stream().value {
            count += piece.count
        }
        print("read \(count) bytes")
    }
}

/// Says what goes over the wire.
private struct Narrator: Files.Interceptor {
    func intercept(
        _ request: Files.HTTPRequest, of operation: String, next: Next
    ) async throws -> Files.HTTPResponse {
        let answer = try await next(request)
        print("\(operation): \(request.method) \(request.url.path) \(answer.status)")
        return answer
    }
}

/// Tells of a transfer at each tenth of it.
private final class Steps: @unchecked Sendable {
    private let lock = NSLock()
    private var last = 0

    func tell(_ what: String, _ progress: Files.TransferProgress) {
        let tenth = Int((progress.fraction ?? 0) * 10)
        let isNew = lock.withLock {
            defer { last = tenth }
            return tenth != last
        }
        if isNew { print("\(what) \(tenth * 10)%") }
    }
}

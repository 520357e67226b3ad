import Foundation
import PhotoLibrary

/// Sends and receives files and streams, of which no more is in memory than a piece at a time.
@main struct Transfers {
    static func main() async throws {
        let server = PhotoLibrary.Server(CommandLine.arguments.dropFirst().first ?? "http://localhost:8080")
        let photos = PhotoLibrary(apiKey: "shutter", server: server).photos
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }

        let file = folder.appendingPathComponent("harbour.raw")
        try Data(repeating: 0x5A, count: 3_000_000).write(to: file)

        // From a file, with progress.
        let upload = photos.replaceOriginal(photoID: "7", body: .file(file)).with {
            $0.uploadProgress = { progress in
                if progress.bytes == progress.total { print("sent \(progress.bytes) bytes") }
            }
        }
        print("the server has \(try await upload.value.bytes) bytes")

        // To a file, which is there when all of it is.
        let copy = folder.appendingPathComponent("copy.raw")
        try await photos.original(photoID: "7").download(to: copy)
        print("the copy is the same: \(try Data(contentsOf: copy) == Data(contentsOf: file))")

        // From a sequence, made while it is sent.
        let rows = AsyncStream { continuation in
            for row in UInt8(0)..<100 { continuation.yield(Data(repeating: row, count: 1000)) }
            continuation.finish()
        }
        let made = photos.replaceOriginal(photoID: "8", body: .stream(rows, length: 100_000))
        print("the server has \(try await made.value.bytes) bytes")

        // The body can be read while it comes.
        var count = 0
        for try await piece in try await photos.original(photoID: "8").stream().value { count += piece.count }
        print("received \(count) bytes")

        // The file can be a part of a form.
        let form = PhotoLibrary.NewPhoto(title: "Harbour", visibility: .shared, file: .init(file: file))
        let added = try await photos.add(body: form).value
        print("\(added.title), \(added.visibility.rawValue)")
    }
}

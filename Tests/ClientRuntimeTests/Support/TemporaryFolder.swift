import Foundation

/// Runs `work` with an empty folder, which is removed afterwards.
func withTemporaryFolder<Result>(
    isolation: isolated (any Actor)? = #isolation, _ work: (URL) async throws -> Result
) async throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await work(folder)
}

/// Runs `work` with a file of these bytes, which is removed afterwards.
func withTemporaryFile<Result>(
    isolation: isolated (any Actor)? = #isolation, _ bytes: Data, _ work: (URL) async throws -> Result
) async throws -> Result {
    try await withTemporaryFolder { folder in
        let file = folder.appendingPathComponent("bytes")
        try bytes.write(to: file)
        return try await work(file)
    }
}

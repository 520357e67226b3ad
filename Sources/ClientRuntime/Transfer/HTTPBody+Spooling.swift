internal import Foundation

#if canImport(FoundationNetworking)
nonisolated extension APIClient.HTTPBody {
    /// The same without bytes that are yet to be made: those are in a file, which is gone when the closure returns.
    /// Foundation on Linux cannot wait for bytes without all of its sessions waiting.
    func spooled<Result>(_ send: (Self) async throws -> Result) async throws -> Result {
        guard hasSource else { return try await send(self) }
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try Data().write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let handle = try FileHandle(forWritingTo: file)
        var silent = self
        silent.report = nil
        for try await piece in try silent.bytes() {
            try handle.write(contentsOf: piece)
        }
        try handle.close()
        try Task.checkCancellation()
        var body = Self.file(file)
        body.report = report
        return try await send(body)
    }

    private var hasSource: Bool {
        switch content {
        case .data, .file: false
        case .joined(let bodies): bodies.contains(where: \.hasSource)
        case .source: true
        }
    }
}
#endif

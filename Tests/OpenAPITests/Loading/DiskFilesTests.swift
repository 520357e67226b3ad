import Foundation
import OpenAPI
import Testing

/// Checks that files are read only from the folder that they are confined to.
struct DiskFilesTests {
    /// Has `home/a.yaml`, `home/sub/b.yaml`, `outside.yaml`, and the links `home/link.yaml` and `home/linked` out of `home`.
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("DiskFilesTests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder.appendingPathComponent("home/sub"), withIntermediateDirectories: true)
        for (name, text) in [("home/a.yaml", "a"), ("home/sub/b.yaml", "b"), ("outside.yaml", "secret")] {
            try Data(text.utf8).write(to: folder.appendingPathComponent(name))
        }
        try FileManager.default.createSymbolicLink(
            atPath: path("home/link.yaml"), withDestinationPath: path("outside.yaml"))
        try FileManager.default.createSymbolicLink(atPath: path("home/linked"), withDestinationPath: folder.path)
        try FileManager.default.createSymbolicLink(
            atPath: path("home/inside.yaml"), withDestinationPath: path("home/a.yaml"))
    }

    private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    private func outcome(_ name: String, allowsOutside: Bool = false) -> Result<String, FileProblem> {
        do {
            let bytes = try DiskFiles(root: path("home"), allowsOutside: allowsOutside).read(path(name))
            return .success(String(decoding: bytes, as: UTF8.self))
        } catch {
            return .failure(error)
        }
    }

    @Test(arguments: [
        ("home/a.yaml", "a"), ("home/sub/b.yaml", "b"), ("home/inside.yaml", "a"), ("home/sub/../a.yaml", "a"),
    ])
    func `a file in the folder is read`(_ name: String, _ text: String) {
        #expect(outcome(name) == .success(text))
        try? FileManager.default.removeItem(at: folder)
    }

    @Test(arguments: [
        "outside.yaml", "home/../outside.yaml", "home/link.yaml", "home/linked/outside.yaml", "none.yaml",
        "home/linked/none.yaml", "homely/none.yaml",
    ])
    func `a file outside the folder is refused, even if it does not exist`(_ name: String) {
        #expect(outcome(name) == .failure(.outside))
        try? FileManager.default.removeItem(at: folder)
    }

    @Test func `a file outside the folder is read if that is allowed`() {
        #expect(outcome("home/link.yaml", allowsOutside: true) == .success("secret"))
        #expect(outcome("none.yaml", allowsOutside: true) == .failure(.missing))
        try? FileManager.default.removeItem(at: folder)
    }

    @Test func `a missing file and a folder have different problems`() {
        #expect(outcome("home/none.yaml") == .failure(.missing))
        #expect(outcome("home/sub") == .failure(.unreadable("it is a folder")))
        try? FileManager.default.removeItem(at: folder)
    }

    @Test func `the names in a folder are sorted, and a folder outside has none`() {
        let files = DiskFiles(root: path("home"))
        #expect(files.names(inFolder: path("home")) == ["a.yaml", "inside.yaml", "link.yaml", "linked", "sub"])
        #expect(files.names(inFolder: folder.path).isEmpty)
        try? FileManager.default.removeItem(at: folder)
    }

    @Test func `no file is read if the folder does not exist`() {
        do {
            _ = try DiskFiles(root: path("none")).read(path("home/a.yaml"))
            Issue.record("it was read")
        } catch {
            #expect(error == .outside)
        }
        try? FileManager.default.removeItem(at: folder)
    }
}

import Foundation
import OpenAPI
import Testing

struct DiskFilesTests {
    /// `home/a.yaml`, `home/sub/b.yaml`, `outside.yaml`, `home/link.yaml` and `home/linked` that lead outside.
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
    func `a file outside the folder is refused, whether it is there or not`(_ name: String) {
        #expect(outcome(name) == .failure(.outside))
        try? FileManager.default.removeItem(at: folder)
    }

    @Test func `files outside are read when that is allowed`() {
        #expect(outcome("home/link.yaml", allowsOutside: true) == .success("secret"))
        #expect(outcome("none.yaml", allowsOutside: true) == .failure(.missing))
        try? FileManager.default.removeItem(at: folder)
    }

    @Test func `a missing file and a folder are told apart`() {
        #expect(outcome("home/none.yaml") == .failure(.missing))
        #expect(outcome("home/sub") == .failure(.unreadable("it is a folder")))
        try? FileManager.default.removeItem(at: folder)
    }

    @Test func `names of a folder are sorted, and none are told of a folder outside`() {
        let files = DiskFiles(root: path("home"))
        #expect(files.names(inFolder: path("home")) == ["a.yaml", "inside.yaml", "link.yaml", "linked", "sub"])
        #expect(files.names(inFolder: folder.path).isEmpty)
        try? FileManager.default.removeItem(at: folder)
    }

    @Test func `nothing is read from a folder that is not there`() {
        do {
            _ = try DiskFiles(root: path("none")).read(path("home/a.yaml"))
            Issue.record("it was read")
        } catch {
            #expect(error == .outside)
        }
        try? FileManager.default.removeItem(at: folder)
    }
}

import Foundation
import FrameioV4
import Testing

/// Stubs, as a user's tests use them.
struct StubTests {
    private static let stack = "9a4e2ea6-73d1-4a4c-8f8e-3a0a4c6f1d5b"

    @Test func `every operation has an example, which its own type can read`() async throws {
        let stacks = FrameioV4.stub().versionStacks
        let listed = try await stacks.list(accountID: "a", folderID: "f").value
        #expect(!listed.data.isEmpty)
        #expect(try await !stacks.children(accountID: "a", versionStackID: Self.stack).value.data.isEmpty)
        _ = try await stacks.show(accountID: "a", versionStackID: Self.stack).value
    }

    @Test func `a test answers with what it needs and looks at what was asked`() async throws {
        let recorder = FrameioV4.CallRecorder()
        let frameio = FrameioV4.stub(recording: recorder) { call in
            call.query("page_size") == ["2"]
                ? .error(.notFound(.init(errors: [.init(detail: "no such folder", title: "Not Found")])), status: 404)
                : .example
        }
        _ = try await frameio.versionStacks.list(accountID: "a", folderID: "f").value
        await #expect(throws: FrameioV4.Failure.self) {
            try await frameio.versionStacks.list(accountID: "a", folderID: "f", pageSize: 2).value
        }
        #expect(recorder.calls.map(\.url.path) == Array(repeating: "/v4/accounts/a/folders/f/version_stacks", count: 2))
    }

    @Test func `pages of an example end by themselves`() async throws {
        var count = 0
        for try await _ in FrameioV4.stub().versionStacks.list(accountID: "a", folderID: "f").items { count += 1 }
        #expect(count > 0)
    }
}

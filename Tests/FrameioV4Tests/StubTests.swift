import Foundation
import FrameioV4
import Testing

/// Checks stubs as a user's tests use them.
struct StubTests {
    private static let stack = "9a4e2ea6-73d1-4a4c-8f8e-3a0a4c6f1d5b"

    @Test func `a stub returns examples that the types can read`() async throws {
        let stacks = FrameioV4.stub().versionStacks
        let listed = try await stacks.list(accountID: "a", folderID: "f").value
        #expect(!listed.data.isEmpty)
        #expect(try await !stacks.children(accountID: "a", versionStackID: Self.stack).value.data.isEmpty)
        _ = try await stacks.show(accountID: "a", versionStackID: Self.stack).value
    }

    @Test func `a stub returns the chosen responses and records the calls`() async throws {
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

    @Test(arguments: [400, 404, 429])
    func `a documented error without an example has a composed one`(status: Int) async throws {
        let frameio = FrameioV4.stub { _ in .example(status: status) }
        do {
            _ = try await frameio.versionStacks.list(accountID: "a", folderID: "f").value
            Issue.record("the call does not fail")
        } catch {
            #expect(error.status == status)
            if case .documented = error.reason {} else { Issue.record("\(error)") }
        }
    }

    @Test func `the iteration over an example's pages ends`() async throws {
        var count = 0
        for try await _ in FrameioV4.stub().versionStacks.list(accountID: "a", folderID: "f").items { count += 1 }
        #expect(count > 0)
    }
}

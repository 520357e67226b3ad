import FrameioV2
import LoopbackSupport
import Testing

/// Checks the failures of later pages.
@Suite(.timeLimit(.minutes(20)))
struct PageFailureTests {
    @Test(arguments: PagedOperation.all, [401, 404, 429, 500])
    func `an error on a later page is thrown`(operation: PagedOperation, status: Int) async throws {
        let (items, failure, requests) = try await items(
            of: operation, secondPage: .json(#"{"message": "no"}"#, status: status))
        #expect(items == ["1a", "1b"])
        #expect(failure.status == status)
        #expect(failure.operation == operation.id)
        #expect(failure.reason.documented?.message == "no")
        #expect(requests.count == 2)
    }

    @Test(arguments: PagedOperation.all)
    func `a later page that cannot be read is a failure`(operation: PagedOperation) async throws {
        let (items, failure, _) = try await items(of: operation, secondPage: .json(#"[{"name": "2a"}, {"name": 7}]"#))
        #expect(items == ["1a", "1b"])
        #expect(failure.reason.decodingProblem?.path == "[1].name")
    }

    @Test(arguments: PagedOperation.all)
    func `a connection that is dropped on a later page is a failure`(operation: PagedOperation) async throws {
        let (items, failure, requests) = try await items(of: operation, secondPage: .hangUp)
        #expect(items == ["1a", "1b"])
        #expect(failure.reason.isTransport)
        // Foundation may request a page again by itself, but must not send a body twice.
        #expect(requests.count { $0.method == "POST" } == (operation.placement == .body ? 2 : 0))
    }

    @Test func `a failure ends the pages`() async throws {
        let operation = PagedOperation.all[0]
        let answers = PageResponses(instead: [2: .text("Bad Gateway", status: 502)])
        try await withServer(answering: { answers.answer(operation.page(of: $0) ?? 1) }) { server in
            var pages = operation.call(FrameioV2(server), nil).pages.makeAsyncIterator()
            #expect(try await pages.next()?.value.count == 2)
            let failure = try await failure { try await pages.next() as Any }
            #expect(failure.reason.isUnreadable)
            #expect(try await pages.next() == nil)
            #expect(server.requests.count == 2)
        }
    }

    /// The items, failure and requests of three pages whose second one fails.
    private func items(
        of operation: PagedOperation, secondPage: ServerResponse
    ) async throws -> (names: [String?], failure: FrameioV2.Failure, requests: [RecordedRequest]) {
        let answers = PageResponses(instead: [2: secondPage])
        return try await withServer(answering: { answers.answer(operation.page(of: $0) ?? 1) }) { server in
            var names: [String?] = []
            let failure = try await failure {
                for try await asset in operation.call(FrameioV2(server), nil).items {
                    names.append(asset.name)
                }
            }
            return (names, failure, server.requests)
        }
    }
}

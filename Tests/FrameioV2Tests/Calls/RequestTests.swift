import Foundation
import FrameioV2
import LoopbackSupport
import Testing

/// Checks the request of every operation.
@Suite(.timeLimit(.minutes(20)))
struct RequestTests {
    @Test func `there are 18 operations`() {
        #expect(Set(Operation.all.map(\.id)).count == 18)
    }

    @Test(arguments: Operation.all)
    func `a call sends one request to its path without optional parameters`(operation: Operation) async throws {
        try await withServer(.json(operation.answer)) { server in
            _ = try await operation.send(FrameioV2(server))
            let request = try #require(server.requests.first)
            #expect("\(request.method) \(request.target)" == operation.request)
            #expect(server.requests.count == 1)
            if let body = operation.body {
                #expect(try sortedJSON(request.body) == sortedJSON(body))
            } else {
                #expect(request.body.isEmpty)
            }
        }
    }

    @Test(arguments: Operation.all)
    func `a call sends its token, its accepted type and its body's type`(operation: Operation) async throws {
        try await withServer(.json(operation.answer)) { server in
            _ = try await operation.send(FrameioV2(server))
            let request = try #require(server.requests.first)
            #expect(request.headerValues("Authorization") == ["Bearer test-token"])
            #expect(request.headerValues("Accept") == ["application/json"])
            #expect(request.headerValues("Content-Type") == (operation.body == nil ? [] : ["application/json"]))
            let own: Set = ["authorization", "accept", "content-type", "content-length"]
            let others = Set(request.headers.map { $0.name.lowercased() }).subtracting(own)
            let foundation: Set = ["host", "user-agent", "accept-encoding", "accept-language", "connection"]
            #expect(others.subtracting(foundation) == [])
        }
    }

    @Test func `a call is sent each time its value is requested`() async throws {
        try await withServer(.json("{}"), .json("{}")) { server in
            let call = FrameioV2(server).assets.bulkDelete(body: .init(assetIDs: [ID.other]))
            #expect(call.operation == "batchDeleteAsset")
            #expect(call.method == "DELETE")
            #expect(call.url?.path == "/v2/batch/assets")
            let body = #"{"asset_ids":["\#(ID.otherText)"]}"#
            #expect(call.body == Data(body.utf8))
            #expect(server.requests.isEmpty)
            _ = try await call.value
            _ = try await call.value
            #expect(server.requests.map(\.bodyText) == [body, body])
        }
    }
}

import Foundation
import FrameioV2
import LoopbackSupport
import Testing

@Suite(.timeLimit(.minutes(20)))
struct RequestTests {
    @Test func `there are 18 operations`() {
        #expect(Set(Operation.all.map(\.id)).count == 18)
    }

    @Test(arguments: Operation.all)
    func `a call is one request to its path, with nothing that was not asked for`(operation: Operation) async throws {
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
    func `a call says who it is from and what it takes and brings`(operation: Operation) async throws {
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

    @Test func `a call is sent when it is asked for something, each time anew`() async throws {
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

import Allocations
import Foundation
import FrameioV4
import LoopbackSupport

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

// Makes the same call many times over loopback, with a client and with a bare `URLSession` that does not decode the
// response, and prints the ratios of their costs. The server is in the same process and costs the same in both cases.
// Run it in release.

let answer = """
    {"data":{"id":"7c1a1f3e-3a1e-4a9e-9b59-0a9f1f0a4a11","name":"Reel 7","parent_id":null,\
    "project_id":"7c1a1f3e-3a1e-4a9e-9b59-0a9f1f0a4a12","type":"version_stack","created_at":"2025-03-04T05:06:07Z",\
    "updated_at":"2025-03-04T05:06:07.123456Z","view_url":"https://next.example.io/project/view/1","head_version":null}}
    """

/// The average cost of a call.
struct Cost {
    var seconds: Double
    var processorSeconds: Double
    var allocations: Double
}

/// Returns the lowest cost of several rounds, because other work on the machine only adds to it.
func cost(_ call: () async throws -> Void) async throws -> Cost {
    let (rounds, calls) = (7, 300)
    var best = Cost(seconds: .infinity, processorSeconds: .infinity, allocations: .infinity)
    for _ in 0..<rounds {
        let (start, processor, allocations) = (Date(), clock(), allocationCount())
        for _ in 0..<calls { try await call() }
        let count = Double(calls)
        best.seconds = min(best.seconds, Date().timeIntervalSince(start) / count)
        best.processorSeconds = min(best.processorSeconds, Double(clock() - processor) / Double(CLOCKS_PER_SEC) / count)
        best.allocations = min(best.allocations, Double(allocationCount() - allocations) / count)
    }
    return best
}

let server = try RecordingServer { _ in .json(answer) }
let client = FrameioV4(token: "token", server: .init(server.url))
let show = client.versionStacks.show(accountID: "a", versionStackID: "s")
guard let url = show.url else { throw URLError(.badURL) }
var request = URLRequest(url: url)
request.setValue("Bearer token", forHTTPHeaderField: "Authorization")
let session = URLSession(configuration: .ephemeral)
let bare = request

let ofSession = try await cost { _ = try await session.data(for: bare) }
let ofClient = try await cost { _ = try await show.value }
server.stop()

func ratio(_ client: Double, _ session: Double) -> String { String(format: "%.2f", client / session) }

print("time of a call, in that of a bare URLSession: \(ratio(ofClient.seconds, ofSession.seconds))")
print("processor time: \(ratio(ofClient.processorSeconds, ofSession.processorSeconds))")
if ofSession.allocations > 0 {
    let more = Int((ofClient.allocations - ofSession.allocations).rounded())
    print("allocations, the server's included: \(ratio(ofClient.allocations, ofSession.allocations)), \(more) more a call")
}

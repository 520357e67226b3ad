import Foundation
import Testing
@testable import ClientRuntime

/// Checks the limit on the nesting depth of responses.
struct NestingTests {
    private static func nested(_ depth: Int, _ open: String, _ close: String) -> Data {
        Data((String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)).utf8)
    }

    @Test(arguments: [
        ("", 0), ("1", 0), ("[]", 1), ("[[]]", 2), (#"{"a":[{"b":[]}]}"#, 4), ("[],[],[[]]", 2),
        (#"["[[[[["]"#, 1), (#"["\"[[["]"#, 1), (#"["\\",[[]]]"#, 3), (#"["\\\"[[",{}]"#, 2), ("]]]][", 0), ("[[[", 3),
    ])
    func `brackets in strings do not count as nesting`(text: String, depth: Int) {
        #expect(APIClient.ReceivedResponse.depth(of: Data(text.utf8)) == depth)
    }

    @Test(arguments: [("[", "]"), (#"{"a":"#, "}")])
    func `a response of a hundred levels is read on a small stack`(open: String, close: String) async throws {
        let body = Self.nested(APIClient.ReceivedResponse.maximalDepth, open, close)
        let isRead = try await onSmallStack {
            let answer = APIClient.ReceivedResponse(status: 200, headers: [:], body: body)
            let json = try answer.json(APIClient.JSON.self)
            return json.description.utf8.count == body.count
        }
        #expect(isRead)
    }

    @Test func `nested unions are read on a small stack`() async throws {
        let body = Self.nested(APIClient.ReceivedResponse.maximalDepth, #"{"a":"#, "}")
        let depth = try await onSmallStack {
            try APIClient.ReceivedResponse(status: 200, headers: [:], body: body).json(Tree.self).depth
        }
        #expect(depth == APIClient.ReceivedResponse.maximalDepth)
    }

    @Test(arguments: [("[", "]"), (#"{"a":"#, "}"), ("[", ""), (#"{"a":"#, "")], [101, 10_000, 1_000_000])
    func `a deeper response is refused`(brackets: (String, String), depth: Int) async throws {
        let body = Self.nested(depth, brackets.0, brackets.1)
        let transport = RecordingTransport([.init(status: 200, body: body)])
        let call = APIClient.Call<APIClient.JSON>(APIClient.Session(transport), .get())
        let failure = try await failure { () async throws(APIClient.Failure) in try await call.value }
        #expect(failure.decodingProblem?.expected == "JSON that is nested at most 100 levels deep")
        #expect(APIClient.JSON(data: body) == nil)
    }

    /// A recursive union.
    indirect enum Tree: Decodable {
        case node(Node)
        case leaf(Int)
        case unknown(APIClient.JSON)

        struct Node: Decodable {
            let next: Tree

            init(from decoder: any Decoder) throws {
                next = try APIClient.Fields(from: decoder).value("a")
            }
        }

        init(from decoder: any Decoder) throws {
            var members = try APIClient.UnionReader<Self>(decoder)
            members.member(.object(required: ["a"], known: ["a"]), Self.node)
            members.member(.integer, Self.leaf)
            self = try members.best(else: Self.unknown)
        }

        var depth: Int {
            if case .node(let node) = self { node.next.depth + 1 } else { 0 }
        }
    }

    /// Runs `work` with the stack size of Swift concurrency's threads on Apple's systems.
    private func onSmallStack<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let thread = Thread {
                continuation.resume(with: Result { try work() })
            }
            thread.stackSize = 512 * 1024
            thread.start()
        }
    }
}

public import AsyncHTTPClient
internal import Foundation
public import NIOCore
internal import NIOHTTP1

nonisolated extension APIClient {
    /// A transport over AsyncHTTPClient, which receives no more of a response than is read. It creates its own client,
    /// because another one may follow redirects and send secrets to any origin. The transport follows redirects itself
    /// and keeps headers and body from any other origin.
    public final class AsyncHTTPClientTransport: Transport {
        private let client: AsyncHTTPClient.HTTPClient

        /// Creates a transport with its own client.
        ///
        /// - Parameters:
        ///   - configuration: The settings of the client. Their treatment of redirects has no effect. The default
        ///     decompresses a body up to 25 times its size.
        ///   - eventLoopGroup: The threads of the connections. Call `shutdown()` before they end.
        public init(
            configuration: AsyncHTTPClient.HTTPClient.Configuration = .singletonConfiguration,
            eventLoopGroup: any NIOCore.EventLoopGroup = AsyncHTTPClient.HTTPClient.defaultEventLoopGroup
        ) {
            var configuration = configuration
            configuration.redirectConfiguration = .disallow
            client = AsyncHTTPClient.HTTPClient(
                eventLoopGroupProvider: .shared(eventLoopGroup), configuration: configuration)
        }

        deinit {
            Task { [client] in try? await client.shutdown() }
        }

        /// Closes all connections. Without this call, they close soon after the transport is released. Later calls
        /// fail.
        public func shutdown() async throws {
            try await client.shutdown()
        }

        /// Sends a request and reads the whole body of the response.
        public func send(_ request: HTTPRequest) async throws -> HTTPResponse {
            try await timed(request) { try await self.following(request, $0).collected() }
        }

        /// Sends a request and returns when the head of the response has arrived. The body follows as `stream`.
        public func open(_ request: HTTPRequest) async throws -> HTTPResponse {
            try await timed(request) { try await self.following(request, $0) }
        }

        private func following(_ request: HTTPRequest, _ deadline: ExchangeDeadline?) async throws -> HTTPResponse {
            var next = request
            for _ in 0...20 {
                let response = try await exchange(next, deadline)
                let head = HTTPResponse(status: response.status, headers: response.headers)
                guard let target = next.redirected(by: head) else { return response }
                next = target
            }
            throw URLError(.httpTooManyRedirects, userInfo: [NSLocalizedDescriptionKey: "more than 20 redirects"])
        }

        private func exchange(_ request: HTTPRequest, _ deadline: ExchangeDeadline?) async throws -> HTTPResponse {
            var sent = AsyncHTTPClient.HTTPClientRequest(url: request.url.absoluteString)
            sent.method = NIOHTTP1.HTTPMethod(rawValue: request.method)
            sent.headers = NIOHTTP1.HTTPHeaders(request.headers.fields.map { ($0.name, $0.value) })
            if let body = request.body, body.data == nil || body.report != nil {
                let pieces = try body.bytes().counted { _, _ in deadline?.restart() }
                let turns = Turns(client.eventLoopGroup)
                sent.body = .stream(
                    pieces.map { piece in
                        try await turns.wait(with: piece.count)
                        return NIOCore.ByteBuffer(bytes: piece)
                    },
                    length: body.length.map { .known($0) } ?? .unknown)
            } else if let data = request.body?.data {
                sent.body = .bytes(data)
            }
            let response = try await client.execute(sent, deadline: .distantFuture)
            var headers = Headers()
            for field in response.headers { headers.add(field.name, field.value) }
            let body = ByteStream(response.body.map { Data($0.readableBytesView) })
            return HTTPResponse(status: Int(response.status.code), headers: headers, stream: body)
        }

        /// Runs the work within the timeout of the request, which starts again with every piece of a stream that is
        /// sent.
        private func timed<ReceivedResponse: Sendable>(
            _ request: HTTPRequest, _ work: @escaping @Sendable (ExchangeDeadline?) async throws -> ReceivedResponse
        ) async throws -> ReceivedResponse {
            guard let timeout = request.timeout else { return try await work(nil) }
            let task = Guarded<Task<ReceivedResponse, any Error>?>(nil)
            let isOver = Guarded(false)
            let deadline = ExchangeDeadline(timeout) {
                isOver.withLock { $0 = true }
                task.withLock { $0 }?.cancel()
            }
            let running = Task { try await work(deadline) }
            task.withLock { $0 = running }
            defer { deadline.cancel() }
            do {
                return try await withTaskCancellationHandler {
                    try await running.value
                } onCancel: {
                    running.cancel()
                }
            } catch {
                guard isOver.withLock({ $0 }) else { throw error }
                throw URLError(.timedOut, userInfo: [NSLocalizedDescriptionKey: "no response in time"])
            }
        }
    }
}

nonisolated extension APIClient.AsyncHTTPClientTransport {
    /// A limit for a body that is sent: it waits until the client's event loops have taken the pieces so far. Only they
    /// notice that a connection is full; if they do not run, the client would be given all of a file meanwhile.
    private final class Turns: Sendable {
        private static let limit = 1 << 20

        private let loops: [any NIOCore.EventLoop]
        private let untaken = APIClient.Guarded(0)

        init(_ group: any NIOCore.EventLoopGroup) {
            loops = Array(group.makeIterator())
        }

        func wait(with count: Int) async throws {
            let isDue = untaken.withLock { untaken in
                untaken += count
                defer { untaken = untaken > Self.limit ? 0 : untaken }
                return untaken > Self.limit
            }
            guard isDue else { return }
            for turn in loops.map({ $0.submit {} }) {
                try await turn.get()
            }
        }
    }
}

import Foundation
import PhotoLibrary

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// Chooses what carries the requests.
@main struct Transports {
    static func main() async throws {
        let server = PhotoLibrary.Server(CommandLine.arguments.dropFirst().first ?? "http://localhost:8080")

        // `URLSession` as the app wants it: proxies, cookies, caches, TLS, and headers of its own.
        let session = URLSessionConfiguration.ephemeral
        session.httpAdditionalHeaders = ["User-Agent": "Darkroom/1"]
        session.timeoutIntervalForRequest = 30
        session.httpMaximumConnectionsPerHost = 2
        let configured = PhotoLibrary.URLSessionTransport(configuration: session)
        print(try await agent(server, .init(transport: configured)))

        // The settings of all calls need no transport of their own.
        var configuration = PhotoLibrary.Configuration()
        configuration.headers = ["User-Agent": "Darkroom/2"]
        configuration.timeout = .seconds(10)
        print(try await agent(server, configuration))

        // A transport of one's own.
        print(try await agent(server, .init(transport: Canned())))

        // Or one that is only a closure, here around another.
        let counted = PhotoLibrary.ClosureTransport { request in
            print("on its way: \(request.method) \(request.url.path)")
            return try await configured.send(request)
        }
        print(try await agent(server, .init(transport: counted)))
    }

    /// The `User-Agent` that the server receives.
    private static func agent(
        _ server: PhotoLibrary.Server, _ configuration: PhotoLibrary.Configuration
    ) async throws -> String {
        let library = PhotoLibrary(apiKey: "shutter", server: server, configuration: configuration)
        return try await library.access.show().value.userAgent ?? "none"
    }
}

/// Has the answer already.
struct Canned: PhotoLibrary.Transport {
    func send(_ request: PhotoLibrary.HTTPRequest) async throws -> PhotoLibrary.HTTPResponse {
        let body = #"{"name": "Nobody", "scheme": "key", "user_agent": "Canned/1"}"#
        return .init(status: 200, headers: ["Content-Type": "application/json"], body: Data(body.utf8))
    }
}

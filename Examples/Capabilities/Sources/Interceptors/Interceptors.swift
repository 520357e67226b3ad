import Foundation
import PhotoLibrary

/// Lets every request and every answer go through code of one's own.
@main struct Interceptors {
    static func main() async throws {
        let server = PhotoLibrary.Server(CommandLine.arguments.dropFirst().first ?? "http://localhost:8080")
        var configuration = PhotoLibrary.Configuration()
        configuration.interceptors = [Printing(), Caching()]
        let library = PhotoLibrary(apiKey: "shutter", server: server, configuration: configuration)

        for id in ["7", "7", "8", "7"] {
            print(try await library.photos.show(photoID: id).value.title)
        }
    }
}

/// Looks on.
struct Printing: PhotoLibrary.Interceptor {
    func intercept(
        _ request: PhotoLibrary.HTTPRequest, of operation: String, next: Next
    ) async throws -> PhotoLibrary.HTTPResponse {
        let answer = try await next(request)
        print("\(request.method) \(request.url.path): \(answer.status), \(answer.headers["X-Cache"] ?? "new")")
        return answer
    }
}

/// Changes requests, so that the server sends only what is new, and answers with what is not.
actor Caching: PhotoLibrary.Interceptor {
    private var answers: [URL: PhotoLibrary.HTTPResponse] = [:]

    func intercept(
        _ request: PhotoLibrary.HTTPRequest, of operation: String, next: Next
    ) async throws -> PhotoLibrary.HTTPResponse {
        guard operation == "photos.show" else { return try await next(request) }
        var request = request
        request.headers["If-None-Match"] = answers[request.url]?.headers.eTag
        let answer = try await next(request)
        if answer.status == 304, var kept = answers[request.url] {
            kept.headers["X-Cache"] = "kept"
            return kept
        }
        let whole = try await answer.collected()
        answers[request.url] = whole.headers.eTag == nil ? nil : whole
        return whole
    }
}

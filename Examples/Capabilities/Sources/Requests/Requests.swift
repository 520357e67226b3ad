import Foundation
import PhotoLibrary

/// Shows the request of a call, and calls that are not sent.
@main struct Requests {
    static func main() async throws {
        let server = PhotoLibrary.Server(CommandLine.arguments.dropFirst().first ?? "http://localhost:8080")
        var configuration = PhotoLibrary.Configuration()
        configuration.interceptors = [Showing()]
        let library = PhotoLibrary(apiKey: "shutter", server: server, configuration: configuration)

        // The options of a call take the place of its arguments, name by name.
        _ = try await library.photos.list(limit: 3).with { $0.query["limit"] = "1" }.value

        // Requests name the client, or the program.
        configuration.userAgent = "Postcards/3"
        _ = try await PhotoLibrary(apiKey: "shutter", server: server, configuration: configuration)
            .photos.show(photoID: "7").value

        // A call whose credential is missing is not sent.
        let stranger = PhotoLibrary(server: server, configuration: configuration)
        do {
            _ = try await stranger.photos.show(photoID: "7").value
        } catch {
            guard case .invalidRequest(let problem) = error.reason else { throw error }
            print("not sent: \(problem)")
        }

        // An interceptor may have it.
        configuration.interceptors += [Signing()]
        let signed = PhotoLibrary(server: server, configuration: configuration)
        print(try await signed.photos.show(photoID: "7").value.title)
    }
}

struct Showing: PhotoLibrary.Interceptor {
    func intercept(
        _ request: PhotoLibrary.HTTPRequest, of operation: String, next: Next
    ) async throws -> PhotoLibrary.HTTPResponse {
        let answer = try await next(request)
        let query = request.url.query.map { "?" + $0 } ?? ""
        print("\(request.method) \(request.url.path)\(query), by \(request.headers["User-Agent"] ?? "nobody")")
        return answer
    }
}

struct Signing: PhotoLibrary.Interceptor {
    func intercept(
        _ request: PhotoLibrary.HTTPRequest, of operation: String, next: Next
    ) async throws -> PhotoLibrary.HTTPResponse {
        var request = request
        request.headers["X-API-Key"] = "shutter"
        return try await next(request)
    }
}

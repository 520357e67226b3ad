internal import Foundation

nonisolated extension APIClient.HTTPRequest {
    /// Returns the request that a redirect leads to (RFC 9110 §15.4), without credentials if it goes to another origin.
    /// Returns `nil` if the redirect is not followed: its `Location` is unusable, the API documents its status, it
    /// would send the body to another origin, or it would repeat a body that can be sent once.
    func redirected(by response: APIClient.HTTPResponse) -> Self? {
        //% if redirects
        if unfollowedRedirects.contains(response.status) { return nil }
        //% end
        guard Self.redirects.contains(response.status), let location = response.headers["Location"],
            let target = URL(string: location, relativeTo: url)?.absoluteURL, target.host?.isEmpty == false,
            ["http", "https"].contains(target.scheme?.lowercased())
        else { return nil }
        var next = self
        next.url = target
        if response.status == 303 && method != "HEAD" || [301, 302].contains(response.status) && method == "POST" {
            next.method = "GET"
            next.body = nil
            next.keepHeaders { !$0.hasPrefix("content-") }
        }
        //% if uploads
        guard next.body?.isRepeatable != false else { return nil }
        //% end
        if !APIClient.hasSameOrigin(url, target) {
            guard next.body == nil else { return nil }
            // Any header of the caller may hold a secret; these are harmless.
            next.keepHeaders { ["accept", "accept-language", "user-agent"].contains($0) }
        }
        return next
    }

    static let redirects: Set = [301, 302, 303, 307, 308]

    private mutating func keepHeaders(_ isKept: (String) -> Bool) {
        for field in headers.fields where !isKept(field.name.lowercased()) {
            headers[field.name] = nil
        }
    }
}

nonisolated extension APIClient {
    /// Returns true if both URLs have the same origin (RFC 6454 §5).
    static func hasSameOrigin(_ a: URL?, _ b: URL?) -> Bool {
        guard let a, let b else { return false }
        return a.scheme?.lowercased() == b.scheme?.lowercased() && a.host?.lowercased() == b.host?.lowercased()
            && port(of: a) == port(of: b)
    }

    private static func port(of url: URL) -> Int? {
        url.port ?? ["http": 80, "https": 443][url.scheme?.lowercased() ?? ""]
    }
}

@testable import ClientRuntime
import Foundation

/// The targets that write arguments into requests.
enum RequestTargets {
    /// Checks that no argument adds a segment, a query or a fragment to a path.
    static func path(_ input: [UInt8]) {
        let argument = String(decoding: input, as: UTF8.self)
        let path: APIClient.PathTemplate = "/pets/\(argument)/photos"
        guard path.problem == nil else { return }
        expect(path.text.count { $0 == "/" } == 3, "'\(path.text)' has the segments of its template")
        expect(!path.text.contains { "?# \r\n".contains($0) }, "'\(path.text)' has no query, fragment or line")
        let url = URL(string: "https://pets.example" + path.text)
        expect(url != nil, "'\(path.text)' is a path")
        expect(url?.pathComponents.contains("..") == false, "'\(path.text)' leads nowhere else")
    }

    /// Checks that no name or text ends a part or adds a header.
    static func multipart(_ input: [UInt8]) {
        let parts = input.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
        let (name, value) = (
            String(decoding: parts.first ?? [], as: UTF8.self), String(decoding: parts.last ?? [], as: UTF8.self)
        )
        var multipart = APIClient.Multipart()
        guard (try? multipart.add(name, text: value)) != nil else { return }
        guard let body = multipart.body(boundary: "b").data else { return expect(false, "a text is at hand") }
        let head = String(decoding: body, as: UTF8.self).components(separatedBy: "\r\n\r\n").first ?? ""
        let lines = head.components(separatedBy: "\r\n")
        expect(lines.count <= 3 && lines.first == "--b", "the head of a part has its own headers only: \(lines)")
        expect(!head.dropFirst(3).contains("\n--"), "no name begins a part")
    }
}

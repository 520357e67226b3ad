import Foundation
import Testing

/// The pages of the documentation lead where they say.
@Suite
struct DocumentationTests {
    @Test(arguments: try MarkdownPage.all())
    func `every link leads to a file and a heading that exist`(path: String) throws {
        for link in try MarkdownPage(path).links {
            #expect(FileManager.default.fileExists(atPath: link.file.path), "\(path): \(link.file.path)")
            guard let heading = link.heading, link.file.pathExtension == "md" else { continue }
            let target = link.file.path.replacingOccurrences(of: MarkdownPage.root.path + "/", with: "")
            #expect(try MarkdownPage(target).headings.contains(heading), "\(path): \(target)#\(heading)")
        }
    }

    @Test func `the index leads to every page of the documentation`() throws {
        let listed = Set(try MarkdownPage("docs/README.md").links.map(\.file.path))
        for path in try MarkdownPage.all() where path.hasPrefix("docs/") && path != "docs/README.md" {
            #expect(listed.contains(MarkdownPage.root.appendingPathComponent(path).path), "\(path)")
        }
    }
}

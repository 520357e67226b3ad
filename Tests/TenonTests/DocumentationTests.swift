import Foundation
import Testing

/// Checks the links of the documentation.
@Suite
struct DocumentationTests {
    @Test(arguments: try MarkdownPage.all())
    func `every link leads to an existing file and heading`(path: String) throws {
        for link in try MarkdownPage(path).links {
            #expect(FileManager.default.fileExists(atPath: link.file.path), "\(path): \(link.file.path)")
            guard let heading = link.heading, link.file.pathExtension == "md" else { continue }
            let target = link.file.path.replacingOccurrences(of: MarkdownPage.root.path + "/", with: "")
            #expect(try MarkdownPage(target).headings.contains(heading), "\(path): \(target)#\(heading)")
        }
    }

    @Test func `the index leads to every page of the documentation`() throws {
        let listed = Set(try MarkdownPage("docs/README.md").links.map(\.file.path))
        let pages = try MarkdownPage.all().filter { $0.hasPrefix("docs/") && $0 != "docs/README.md" }
        #expect(pages.count > 20)
        for path in pages {
            #expect(listed.contains(MarkdownPage.root.appendingPathComponent(path).path), "\(path)")
        }
    }
}

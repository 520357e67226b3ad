import Foundation
import Testing

@testable import OutputFolder
@testable import Reference

/// Checks the HTML page for browsers, screen readers and keyboards.
@Suite struct PageTests {
    @Test(arguments: ["FrameioV2", "FrameioV4"]) func `every link leads to an element of the page`(_ client: String) throws {
        let page = HTMLReader(try Books.ofRepository(client).html)
        let ids = page.tags.compactMap { $0.attributes["id"] }
        #expect(Set(ids).count == ids.count)
        let links = page.tags.compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("#") }
        #expect(links.count > 100)
        for link in links { #expect(ids.contains(link.dropFirst().removingPercentEncoding ?? ""), "\(link)") }
        for key in ["aria-controls", "for", "aria-describedby"] {
            let references = page.tags.compactMap { $0.attributes[key] }
            #expect(!references.isEmpty && references.allSatisfy(ids.contains), "\(key)")
        }
    }

    @Test(arguments: ["FrameioV2", "FrameioV4"]) func `headings, tables and controls are labelled`(
        _ client: String
    ) throws {
        let page = HTMLReader(try Books.ofRepository(client).html)
        #expect(page.problems.isEmpty)
        let main = try #require(page.tags.firstIndex { $0.name == "main" })
        let levels = page.tags[main...].compactMap { tag in
            tag.name.count == 2 && tag.name.hasPrefix("h") ? Int(tag.name.dropFirst()) : nil
        }
        #expect(levels.first == 1 && levels.count(where: { $0 == 1 }) == 1)
        #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
        #expect(page.tags.count { $0.name == "table" } == page.tags.count { $0.name == "caption" && !$0.text.isEmpty })
        #expect(page.tags.filter { $0.name == "th" }.allSatisfy { $0.attributes["scope"] != nil })
        #expect(page.tags.filter { $0.name == "pre" }.allSatisfy { $0.attributes["tabindex"] == "0" })
        let labels = page.tags.compactMap { $0.name == "label" ? $0.attributes["for"] : nil }
        #expect(page.tags.filter { $0.name == "input" }.allSatisfy { labels.contains($0.attributes["id"] ?? "") })
        #expect(page.tags.filter { $0.name == "button" || $0.name == "summary" }.allSatisfy { !$0.text.isEmpty })
        #expect(page.tags.first { $0.name == "html" }?.attributes["lang"] == "en")
    }

    @Test(arguments: ["FrameioV2", "FrameioV4"]) func `a page needs no network and is small`(_ client: String) throws {
        let html = try Books.ofRepository(client).html
        let page = HTMLReader(html)
        #expect(page.tags.allSatisfy { $0.attributes["src"] == nil })
        #expect(!HTMLPage.style.contains("url(") && !HTMLPage.style.contains("@import"))
        #expect(!HTMLPage.script.contains("fetch(") && !HTMLPage.script.contains("innerHTML"))
        #expect(HTMLPage.style.utf8.count + HTMLPage.script.utf8.count < 20_000)
        #expect(html.utf8.count < 300_000)
    }

    @Test func `the security policy allows the script of the page`() throws {
        let digits = sha256(Array(HTMLPage.script.utf8))
        let bytes = stride(from: 0, to: digits.count, by: 2).compactMap { offset in
            let start = digits.index(digits.startIndex, offsetBy: offset)
            return UInt8(digits[start...].prefix(2), radix: 16)
        }
        #expect(HTMLPage.scriptHash == Data(bytes).base64EncodedString())
        #expect(!HTMLPage.script.contains("</script"))
    }

    /// WCAG 2.2 §1.4.3.
    @Test(arguments: ["", "dark"]) func `texts have enough contrast with their background`(_ theme: String) throws {
        let style = HTMLPage.style
        let start = try #require(style.range(of: theme.isEmpty ? ":root {" : ":root[data-theme=\"dark\"] {"))
        let block = style[start.upperBound...].prefix { $0 != "}" }
        var colors: [String: [Double]] = [:]
        for declaration in block.split(separator: ";") {
            let parts = declaration.split(separator: ":").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
            guard parts.count == 2, parts[0].hasPrefix("--"), let value = Int(parts[1].dropFirst(), radix: 16) else {
                continue
            }
            colors[parts[0]] = [value >> 16, value >> 8, value].map { Double($0 & 255) / 255 }
        }
        for front in ["--text", "--quiet", "--link", "--get", "--post", "--put", "--delete"] {
            for back in ["--back", "--soft", "--warn"] where back != "--warn" || front == "--text" {
                let ratio = try contrast(#require(colors[front]), #require(colors[back]))
                #expect(ratio >= 4.5, "\(front) on \(back): \(ratio)")
            }
        }
    }

    private func contrast(_ first: [Double], _ second: [Double]) -> Double {
        let (low, high) = (min(luminance(first), luminance(second)), max(luminance(first), luminance(second)))
        return (high + 0.05) / (low + 0.05)
    }

    private func luminance(_ color: [Double]) -> Double {
        let parts = color.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
}

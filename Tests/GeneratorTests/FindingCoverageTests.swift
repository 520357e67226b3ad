import Diagnostics
import Foundation
import Generator
import Testing

/// Checks that the fixtures cover the rules.
@Suite struct FindingCoverageTests {
    @Test func `every rule of clients has a fixture that breaks it`() throws {
        let found = try Self.found()
        #expect(Set(RuleCatalogue.ofClients.map(\.id.rawValue)).subtracting(found).sorted() == [])
    }

    private static func found() throws -> Set<String> {
        let texts = try Fixture.all.compactMap { try TextFolder(path: $0.folder).files()["diagnostics.txt"] }
        return Set(texts.flatMap { matches(of: #"(?m) \[([a-z0-9-]+)\]$"#, in: $0) })
    }

    private static func matches(of pattern: String, in text: String) -> [String] {
        guard let expression = try? NSRegularExpression(pattern: pattern) else { return [] }
        return expression.matches(in: text, range: NSRange(text.startIndex..., in: text)).compactMap { match in
            Range(match.range(at: 1), in: text).map { String(text[$0]) }
        }
    }
}

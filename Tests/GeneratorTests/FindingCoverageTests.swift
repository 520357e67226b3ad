import Diagnostics
import Foundation
import OpenAPI
import SchemaNormalization
import Testing

/// Each kind of finding is in some fixture, as it is printed.
@Suite struct FindingCoverageTests {
    /// It takes a description of many megabytes; tested where the limits can be lowered.
    private static let left: Set = ["too-large"]

    @Test func `every finding about a description is in some fixture`() throws {
        let found = try Self.found()
        #expect(Set(Finding.allCases.map(\.rawValue)).subtracting(found).subtracting(Self.left).sorted() == [])
    }

    @Test func `every finding about what schemas mean is in some fixture`() throws {
        #expect(Set(SchemaFinding.allCases.map(\.rawValue)).subtracting(try Self.found()).sorted() == [])
    }

    @Test func `every finding about what has no Swift is in some fixture`() throws {
        let sources = try TextFolder(path: Repository.path("Sources/SwiftPlan")).files().values
        let reports = sources.flatMap { Self.matches(of: #"diagnostics\.(?:error|warning|note)\(\s*"([a-z-]+)""#, in: $0) }
        #expect(Set(reports).subtracting(try Self.found()).sorted() == [])
        #expect(reports.count > 3)
    }

    private static func found() throws -> Set<String> {
        let texts = try Fixture.all.compactMap { try TextFolder(path: $0.folder).files()["diagnostics.txt"] }
        return Set(texts.flatMap { matches(of: #"(?m) \[([a-z-]+)\]$"#, in: $0) })
    }

    private static func matches(of pattern: String, in text: String) -> [String] {
        guard let expression = try? NSRegularExpression(pattern: pattern) else { return [] }
        return expression.matches(in: text, range: NSRange(text.startIndex..., in: text)).compactMap { match in
            Range(match.range(at: 1), in: text).map { String(text[$0]) }
        }
    }
}

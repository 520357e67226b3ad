import Foundation
import Testing

@testable import SwiftPlan

/// Checks the lists of reserved names against the sources of the runtime.
@Suite struct ReservedNameTests {
    private let runtime: [(file: String, text: String)]

    init() throws {
        runtime = try SourceTree.swiftFiles(in: "Sources/ClientRuntime").filter { !$0.file.contains("/StandIn/") }
        try #require(runtime.count > 20)
    }

    @Test func `every type of the runtime is reserved`() {
        let declared = Set(
            runtime.flatMap { Self.names(of: "struct|class|enum|protocol|actor|typealias", in: Self.client(in: $0.text)) })
        #expect(declared.subtracting(ReservedNames.topLevel).sorted() == [])
        #expect(declared.contains("Call") && declared.contains("DigitScanner"))
    }

    @Test func `every nested type of the runtime is reserved for the names of clients`() {
        let declared = Set(
            runtime.flatMap {
                Self.names(of: "struct|class|enum|protocol|actor|typealias", in: $0.text, indentedBy: 4...16)
            })
        #expect(declared.subtracting(ReservedNames.topLevel).subtracting(ReservedNames.inner).sorted() == [])
        #expect(declared.contains("Registration"))
    }

    @Test func `a client cannot have the name of a keyword or of a type that it uses`() {
        for name in ["Call", "String", "Iterator", "for", "1st", "_", "a b", ""] {
            #expect(ClientName.problem(with: name) != nil, "\(name)")
        }
        for name in ["Client", "FrameioV4", "Pets", "_Pets"] {
            #expect(ClientName.problem(with: name) == nil, "\(name)")
        }
    }

    /// A schema with such a name would hide the type from the runtime, which is in the same client.
    @Test func `every type that the runtime uses unqualified is reserved`() {
        let used = Set(runtime.flatMap { Self.capitalized(in: Self.withoutCommentsAndStrings($0.text)) })
        let local = Set(
            runtime.flatMap { file in
                Self.names(
                    of: "struct|class|enum|protocol|actor|typealias|associatedtype", in: file.text, indentedBy: 4...16)
            })
        let parameters = Set(runtime.flatMap { Self.genericParameters(in: $0.text) })
        let known = ReservedNames.topLevel.union(local).union(parameters).union(["APIClient", "FoundationNetworking"])
        #expect(used.subtracting(known).sorted() == [])
        #expect(used.contains("Sendable"))
    }

    @Test func `every member of the headers is reserved`() throws {
        let headers = try #require(runtime.first { $0.file.hasSuffix("/Headers.swift") }).text
        let members = Self.names(of: "let|var|func", in: headers, indentedBy: 4...8)
        #expect(Set(members).subtracting(Self.private).subtracting(ReservedNames.headers).sorted() == [])
        #expect(members.contains("fields"))
    }

    /// The static members, whose names properties can have.
    private static let `private`: Set = ["isSame", "isControl", "isToken"]

    @Test func `keywords are known`() {
        #expect(SwiftKeywords.contains("default") && SwiftKeywords.contains("await"))
        #expect(!SwiftKeywords.contains("name") && !SwiftKeywords.contains("Default"))
        // None of these can be the name of a member, even in backticks.
        #expect(ReservedNames.members.isSuperset(of: ["self", "init", "Type", "Protocol"]))
    }

    // MARK: Reading Swift

    /// The lines directly in extensions of the client.
    private static func client(in text: String) -> String {
        var isInside = false
        return text.split(separator: "\n").filter { line in
            if !line.hasPrefix(" ") {
                isInside = line.hasSuffix("extension APIClient {")
            }
            return isInside
        }.joined(separator: "\n")
    }

    /// The names of declarations.
    private static func names(
        of keywords: String, in text: String, indentedBy indentation: ClosedRange<Int> = 4...4
    ) -> [String] {
        let modifiers =
            "(?:(?:public|package|private|fileprivate|final|indirect|nonisolated|static|mutating|@propertyWrapper)(?:\\(set\\))? )*"
        let pattern = "(?m)^ {\(indentation.lowerBound),\(indentation.upperBound)}\(modifiers)(?:\(keywords)) (\\w+)"
        return matches(of: pattern, in: text)
    }

    private static func capitalized(in text: String) -> [String] {
        matches(of: "(?<![\\w.@#])([A-Z]\\w*)", in: text)
    }

    private static func genericParameters(in text: String) -> [String] {
        matches(of: "(?:struct|enum|class|func) \\w+<(\\w+)", in: text) + matches(of: "<\\w+[^<>]*, (\\w+): ", in: text)
    }

    private static func withoutCommentsAndStrings(_ text: String) -> String {
        // Removes strings in an interpolation first, and then the strings around it.
        ["//.*", "\"[^\"\\\\()\\n]*\"", "\"(?:\\\\.|[^\"\\\\\\n])*\""].reduce(text) { text, pattern in
            text.replacingOccurrences(of: pattern, with: "", options: .regularExpression)
        }
    }

    private static func matches(of pattern: String, in text: String) -> [String] {
        guard let expression = try? NSRegularExpression(pattern: pattern) else { return [] }
        let whole = NSRange(text.startIndex..., in: text)
        return expression.matches(in: text, range: whole).compactMap { match in
            Range(match.range(at: 1), in: text).map { String(text[$0]) }
        }
    }
}

import Foundation
import Testing

@testable import SwiftPlan
@testable import SwiftText

/// Checks the handwritten list of the runtime sources that are copied into clients.
@Suite struct RuntimeSourcesTests {
    @Test func `every source of the runtime is in the list, unchanged`() throws {
        let sources = try TextFolder(path: Repository.path("Sources/ClientRuntime")).files()
            .filter { $0.key.hasSuffix(".swift") && !$0.key.hasPrefix("StandIn/") }
        let expected = Dictionary(
            uniqueKeysWithValues: sources.map { path, text in
                (path.replacingOccurrences(of: ".swift", with: ""), text)
            })
        let actual = Dictionary(
            uniqueKeysWithValues: RuntimeSources.folders.flatMap { folder in
                folder.sources.map { ("\(folder.name)/\($0.name)", String(decoding: $0.bytes, as: UTF8.self)) }
            })
        #expect(Difference(expected: expected, actual: actual).description == nil)
        #expect(!sources.isEmpty)
    }

    @Test func `the plan knows the charsets of the runtime`() throws {
        let source = RuntimeSources.folders.flatMap(\.sources).first { $0.name == "TextCharset" }
        let text = String(decoding: try #require(source).bytes, as: UTF8.self)
        let names = text.matches(of: /"([a-z0-9-]+)": \./).map { String($0.output.1) }
        #expect(Set(names) == MediaTypeName.writableCharsets)
    }

    @Test(arguments: [("paced-with-header", true), ("rate-limits", false)])
    func `a configuration paces calls by default only if the options request it`(_ name: String, _ isPaced: Bool) throws {
        let files = try Generation(Fixture(name: name)).files
        let configuration = try #require(files.first { $0.key.hasSuffix("+Runtime-Configuration.swift") }?.value)
        let pacer = try configuration.matches(of: Regex(#"var makeGate: .* = \{ \w+\.Pacer\(\) \}"#))
        #expect(pacer.count == (isPaced ? 1 : 0))
        #expect(files.keys.contains { $0.hasSuffix("+Runtime-Pacing.swift") })
    }
}

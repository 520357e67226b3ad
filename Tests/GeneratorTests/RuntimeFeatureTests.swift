import SwiftPlan
import Testing

@testable import SwiftText

/// Checks that the runtime compiles without the features that a client does not use.
@Suite(.timeLimit(.minutes(20))) struct RuntimeFeatureTests {
    /// The features that import no other package.
    private static let features = RuntimeFeature.allCases.filter { ![.asyncHTTPClient, .own].contains($0) }

    /// Sets that cover each pair of features in each combination: both, neither, and one without the other. The numbers of
    /// two features differ in some bit.
    private static let sets: [Set<RuntimeFeature>] = {
        let bits = (0..<6).flatMap { bit -> [Set<RuntimeFeature>] in
            let chosen = Set(features.enumerated().filter { $0.offset >> bit & 1 == 1 }.map(\.element))
            return [chosen, Set(features).subtracting(chosen)]
        }
        return ([[], Set(features)] + bits).map { RuntimeFeature.withNeeds(of: $0.union(needed)) }
    }()

    /// The features that a runtime needs on this platform.
    private static var needed: Set<RuntimeFeature> {
        #if os(Linux)
        [.linux]
        #else
        []
        #endif
    }

    @Test func `the runtime compiles with each combination of two features`() async throws {
        #expect(Self.features.count <= 64)
        var files: [String: String] = [:]
        for (index, used) in Self.sets.enumerated() {
            let name = "Client\(index)"
            files["\(name)/\(name).swift"] = Self.standIn(name, used)
            let runtime = RuntimeFiles(client: name, access: .public, used: used)
            for part in runtime.texts() {
                files["\(name)/\(name)+\(part.name ?? "").swift"] = part.imports + "\n" + part.text
            }
        }
        let result = try await SwiftCompiler().check(files, flags: ["-swift-version", "6", "-strict-memory-safety"])
        #expect(result == nil)
    }

    @Test func `a shared runtime compiles with each combination of two features`() async throws {
        var files: [String: String] = [:]
        for (index, used) in Self.sets.enumerated() {
            let name = "Kit\(index)"
            let places = used.contains(.errorMessages) ? Self.messagePlaces(of: name) : ""
            files["\(name)/\(name).swift"] = "public nonisolated enum \(name) {}\n" + places
            let runtime = RuntimeFiles(client: name, access: .public, used: used, part: .shared, internals: .package)
            for part in runtime.texts() {
                files["\(name)/\(name)+\(part.name ?? "").swift"] = part.imports + "\n" + part.text
            }
        }
        let result = try await SwiftCompiler().check(files, flags: ["-swift-version", "6"])
        #expect(result == nil)
    }

    @Test(arguments: [RuntimeFiles.Part.whole, .shared, .remainder])
    func `a client contains no feature marks`(_ part: RuntimeFiles.Part) {
        for used in Self.sets {
            let text = RuntimeFiles(client: "Client", access: .public, used: used, part: part).texts().map(\.text).joined()
            #expect(!text.contains("//%") && !text.contains("//|"))
        }
    }

    @Test func `feature marks are closed and name existing features`() {
        for source in RuntimeSources.folders.flatMap(\.sources) {
            var open = 0
            for line in String(decoding: source.bytes, as: UTF8.self).split(separator: "\n") {
                let words = line.drop { $0 == " " }
                if words.hasPrefix("//% if ") {
                    open += 1
                    #expect(RuntimeFeature(rawValue: String(words.dropFirst(7))) != nil, "\(source.name): \(line)")
                } else if words.hasPrefix("//%") {
                    #expect(["//% else", "//% end"].contains(words) && open > 0, "\(source.name): \(line)")
                    if words == "//% end" { open -= 1 }
                }
            }
            #expect(open == 0, "\(source.name)")
        }
    }

    /// The runtime of an API of JSON calls with a bearer token, for Apple's platforms: without options, and with those that
    /// are the default.
    @Test(arguments: zip([[], [.retries, .interceptors, .details]] as [Set<RuntimeFeature>], [1_800, 2_500]))
    func `a plain client has a small runtime`(options: Set<RuntimeFeature>, longest: Int) {
        let used = RuntimeFeature.withNeeds(of: options.union([.own, .errors, .urlSession]))
        let lines = RuntimeFiles(client: "Client", access: .public, used: used).texts().map { part in
            part.text.split(separator: "\n", omittingEmptySubsequences: false).count
        }
        // Each file has three lines of comments and an empty line before its text.
        #expect(lines.reduce(0, +) + 4 * lines.count < longest)
    }

    /// The message places that a client or a shared runtime declares.
    private static func messagePlaces(of name: String) -> String {
        """
        nonisolated extension \(name).Failure {
            static let messagePlaces = [["message"]]
        }
        """
    }

    /// A client with only the declarations that its runtime refers to.
    private static func standIn(_ name: String, _ used: Set<RuntimeFeature>) -> String {
        let stubs = """
            nonisolated extension \(name) {
                public struct StubOperations: Sendable {}

                static func examples(of operation: String) -> [DocumentedExample] { [] }
            }
            """
        return """
            public nonisolated struct \(name): Sendable {
                let session: Session

                init(session: Session) { self.session = session }

                public enum ErrorBody: Hashable, Sendable {
                    case problem(String), unreadable(DecodingProblem)
                }
            }

            nonisolated extension \(name).Configuration {
                static var standardUserAgent: String { "" }
            }

            \(used.contains(.errorMessages) ? messagePlaces(of: name) : "")

            \(used.contains(.stubs) ? stubs : "")
            """
    }
}

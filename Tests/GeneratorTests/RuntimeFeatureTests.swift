import SwiftPlan
import Testing

@testable import SwiftText

/// Checks that the runtime compiles without the features that a client does not use.
@Suite(.timeLimit(.minutes(20))) struct RuntimeFeatureTests {
    /// All features but the one that depends on the kind of runtime.
    private static let features = RuntimeFeature.allCases.filter { $0 != .own }

    /// Sets that cover each pair of features in each combination: both, neither, and one without the other.
    ///
    /// One set is empty, and one is full. Each feature is in three of the others, and no two features are in the same three,
    /// so each of two features has a set without the other.
    private static let chosen: [Set<RuntimeFeature>] = {
        let count = (3...).first { triples(below: $0).count >= features.count } ?? 0
        let pairs = zip(features, triples(below: count))
        let others = (0..<count).map { set in Set(pairs.filter { $0.1.contains(set) }.map(\.0)) }
        return [[], Set(features)] + others
    }()

    private static let sets = chosen.map(completed)

    private static func triples(below count: Int) -> [[Int]] {
        (0..<count).flatMap { a in (0..<a).flatMap { b in (0..<b).map { c in [a, b, c] } } }
    }

    @Test func `the sets have each pair of features in each combination`() {
        func has(_ one: RuntimeFeature, _ other: RuntimeFeature, _ isOne: Bool, _ isOther: Bool) -> Bool {
            Self.chosen.contains { $0.contains(one) == isOne && $0.contains(other) == isOther }
        }
        for (index, one) in Self.features.enumerated() {
            for other in Self.features[..<index] {
                #expect(has(one, other, true, true) && has(one, other, true, false))
                #expect(has(one, other, false, true) && has(one, other, false, false))
            }
        }
    }

    /// Sets of all features that do not need a certain one. So many features need it that it is in all of `sets` but the
    /// empty one.
    private static let setsWithoutCommonFeature: [Set<RuntimeFeature>] = {
        let common = features.filter { feature in sets.dropFirst().allSatisfy { $0.contains(feature) } }
        let others = common.map { feature in
            Set(features.filter { !RuntimeFeature.withNeeds(of: [$0]).contains(feature) })
        }
        return Array(Set(others.map(completed)))
    }()

    /// Returns features with those that they need, and those that `URLSession` needs on this platform. A set has no
    /// `URLSession` unless it is chosen, since `linux` needs it.
    private static func completed(_ chosen: Set<RuntimeFeature>) -> Set<RuntimeFeature> {
        #if os(Linux)
        let platform: Set<RuntimeFeature> = chosen.contains(.urlSession) ? [.linux] : []
        return RuntimeFeature.withNeeds(of: chosen.subtracting([.linux]).union(platform))
        #else
        return RuntimeFeature.withNeeds(of: chosen)
        #endif
    }

    @Test func `the runtime compiles with each combination of two features`() async throws {
        #expect(Self.sets.contains { $0.contains(.asyncHTTPClient) && !$0.contains(.urlSession) })
        var files = ["Packages.swift": Self.packages]
        for (index, used) in (Self.sets + Self.setsWithoutCommonFeature).enumerated() {
            let name = "Client\(index)"
            files["\(name)/\(name).swift"] = Self.standIn(name, used)
            let runtime = RuntimeFiles(client: name, access: .public, used: used)
            for part in runtime.texts() {
                files["\(name)/\(name)+\(part.name ?? "").swift"] = Self.text(of: part)
            }
        }
        let result = try await SwiftCompiler().check(files, flags: ["-swift-version", "6", "-strict-memory-safety"])
        #expect(result == nil)
    }

    @Test func `a shared runtime compiles with each combination of two features`() async throws {
        var files = ["Packages.swift": Self.packages]
        for (index, used) in Self.sets.enumerated() {
            let name = "Kit\(index)"
            let paths = used.contains(.errorMessages) ? Self.messagePaths(of: name) : ""
            files["\(name)/\(name).swift"] = "public nonisolated enum \(name) {}\n" + paths
            let runtime = RuntimeFiles(client: name, access: .public, used: used, part: .shared, internals: .package)
            for part in runtime.texts() {
                files["\(name)/\(name)+\(part.name ?? "").swift"] = Self.text(of: part)
            }
        }
        let result = try await SwiftCompiler().check(files, flags: ["-swift-version", "6"])
        #expect(result == nil)
    }

    /// A client with one transport has no code of the other one.
    @Test(arguments: [RuntimeFeature.urlSession, .asyncHTTPClient])
    func `a client contains only its transport`(_ transport: RuntimeFeature) {
        let used = Self.completed(Set(Self.features).subtracting([.urlSession, .linux, .asyncHTTPClient]).union([transport]))
        let text = RuntimeFiles(client: "Client", access: .public, used: used).texts().map(\.text).joined()
        let code = text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
        let foreign =
            transport == .urlSession
            ? ["AsyncHTTPClient", "NIOCore"]
            : ["URLSession", "FoundationNetworking", "InputStream", "BodyPipe", "BodyUpload", "ByteChannel", "SpillFile"]
        #expect(foreign.filter(code.contains).isEmpty)
        #expect(code.contains(transport == .urlSession ? "URLSession" : "AsyncHTTPClient"))
    }

    @Test(arguments: [RuntimeFiles.Part.whole, .shared, .remainder])
    func `a client contains no feature marks`(_ part: RuntimeFiles.Part) {
        for used in Self.sets {
            let text = RuntimeFiles(client: "Client", access: .public, used: used, part: part).texts().map(\.text).joined()
            #expect(!text.contains("//%") && !text.contains("//|"))
            #expect(!text.isEmpty, "\(used)")
        }
    }

    @Test func `feature marks are closed and name existing features`() {
        var named: Set<String> = []
        for source in RuntimeSources.folders.flatMap(\.sources) {
            var open = 0
            for line in String(decoding: source.bytes, as: UTF8.self).split(separator: "\n") {
                let words = line.drop { $0 == " " }
                if words.hasPrefix("//% if ") {
                    open += 1
                    named.insert(String(words.dropFirst(7)))
                    #expect(RuntimeFeature(rawValue: String(words.dropFirst(7))) != nil, "\(source.name): \(line)")
                } else if words.hasPrefix("//%") {
                    #expect(["//% else", "//% end"].contains(words) && open > 0, "\(source.name): \(line)")
                    if words == "//% end" { open -= 1 }
                }
            }
            #expect(open == 0, "\(source.name)")
        }
        #expect(named.count > 20)
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
        #expect(lines.count > 5)
    }

    /// The text of a file. Its imports of other packages are left out, since declarations of the same module stand for them.
    private static func text(of part: SourcePart) -> String {
        let imports = part.imports.split(separator: "\n").filter { line in
            !["AsyncHTTPClient", "NIOCore", "NIOHTTP1"].contains { line.hasSuffix("import \($0)") }
        }
        return (imports + [part.text[...]]).joined(separator: "\n")
    }

    /// The declarations of other packages that a transport refers to.
    private static let packages = """
        public import Foundation

        public enum AsyncHTTPClient {
            public final class HTTPClient: Sendable {
                public struct Configuration: Sendable {
                    public enum RedirectConfiguration: Sendable {
                        case disallow
                    }

                    public static let singletonConfiguration = Self(redirectConfiguration: .disallow)

                    public var redirectConfiguration: RedirectConfiguration
                }

                public enum EventLoopGroupProvider: Sendable {
                    case shared(any NIOCore.EventLoopGroup)
                }

                public static var defaultEventLoopGroup: any NIOCore.EventLoopGroup { NIOCore.Loops() }

                public let eventLoopGroup: any NIOCore.EventLoopGroup

                public init(eventLoopGroupProvider: EventLoopGroupProvider, configuration: Configuration) {
                    switch eventLoopGroupProvider {
                    case .shared(let group): eventLoopGroup = group
                    }
                }

                public func shutdown() async throws {}

                public func execute(_ request: HTTPClientRequest, deadline: NIOCore.NIODeadline) async throws -> HTTPClientResponse {
                    throw CancellationError()
                }
            }

            public struct HTTPClientRequest: Sendable {
                public struct Body: Sendable {
                    public enum Length: Sendable {
                        case known(Int64), unknown
                    }

                    public static func stream<Bytes: AsyncSequence & Sendable>(_ bytes: Bytes, length: Length) -> Self
                    where Bytes.Element == NIOCore.ByteBuffer { Self() }

                    public static func bytes(_ data: Data) -> Self { Self() }
                }

                public var method = NIOHTTP1.HTTPMethod(rawValue: "GET")
                public var headers = NIOHTTP1.HTTPHeaders([])
                public var body: Body?

                public init(url: String) {}
            }

            public struct HTTPClientResponse: Sendable {
                public var status: NIOHTTP1.HTTPResponseStatus
                public var headers: NIOHTTP1.HTTPHeaders
                public var body: AsyncThrowingStream<NIOCore.ByteBuffer, any Error>
            }
        }

        public enum NIOCore {
            public struct ByteBuffer: Sendable {
                public let readableBytesView: [UInt8]

                public init(bytes: Data) {
                    readableBytesView = Array(bytes)
                }
            }

            public struct NIODeadline: Sendable {
                public static let distantFuture = Self()
            }

            public protocol EventLoop: Sendable {
                func submit(_ work: @escaping @Sendable () -> Void) -> EventLoopFuture
            }

            public struct EventLoopFuture: Sendable {
                public func get() async throws {}
            }

            public protocol EventLoopGroup: Sendable {
                func makeIterator() -> AnyIterator<any EventLoop>
            }

            struct Loops: EventLoopGroup {
                func makeIterator() -> AnyIterator<any EventLoop> { AnyIterator { nil } }
            }
        }

        public enum NIOHTTP1 {
            public struct HTTPMethod: Sendable {
                public init(rawValue: String) {}
            }

            public struct HTTPResponseStatus: Sendable {
                public let code: UInt
            }

            public struct HTTPHeaders: Sendable, Sequence {
                private let fields: [(name: String, value: String)]

                public init(_ fields: [(String, String)]) {
                    self.fields = fields.map { ($0, $1) }
                }

                public func makeIterator() -> IndexingIterator<[(name: String, value: String)]> { fields.makeIterator() }
            }
        }
        """

    /// A response of unlimited depth comes from a type that contains itself, or from JSON of any type.
    @Test(arguments: [
        ("{type: object, properties: {name: {type: string}, other: {$ref: '#/components/schemas/B'}}}", false),
        ("{type: array, items: {type: array, items: {type: string}}}", false),
        ("{type: object, properties: {next: {$ref: '#/components/schemas/A'}}}", true),
        ("{type: object, properties: {list: {type: array, items: {$ref: '#/components/schemas/A'}}}}", true),
        ("{type: object, additionalProperties: {$ref: '#/components/schemas/A'}}", true),
        ("{type: object, properties: {any: {}}}", true),
    ])
    func `a client has the limit of nesting if its responses can be nested without a limit`(
        schema: String, hasLimit: Bool
    ) throws {
        let folder = try TemporaryFolder()
        _ = try folder.write(
            """
            openapi: 3.1.0
            info: {title: Nesting, version: '1'}
            paths:
              /a:
                get:
                  operationId: a.show
                  responses: {'200': {description: A., content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}
            components:
              schemas:
                A: \(schema)
                B: {type: object, properties: {name: {type: string}}}
            """, to: "spec.yaml")
        let settings = try Fixture(name: "no-features").settings()
        let files = Generation(settings, spec: "spec.yaml", in: folder.path).files
        #expect(!files.isEmpty)
        #expect(files.values.contains { $0.contains("static let maximalDepth") } == hasLimit)
    }

    /// The message paths that a client or a shared runtime declares.
    private static func messagePaths(of name: String) -> String {
        """
        nonisolated extension \(name).Failure {
            static let messagePaths = [["message"]]
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

            \(used.contains(.errorMessages) ? messagePaths(of: name) : "")

            \(used.contains(.stubs) ? stubs : "")
            """
    }
}

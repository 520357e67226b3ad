import Foundation
import Testing

/// Checks the meaning of schemas for a user of the client. Each folder of `Tests/SchemaBehavior` has a `spec.yaml`, which
/// gives a client, and Swift files with expectations of that client. Each file is compiled with the clients and run, and
/// prints the expectations that are not met.
///
/// `TENON_CHECKS=NullChecks,TagChecks` in the environment runs only these checks, with only their clients.
@Suite(.timeLimit(.minutes(30))) struct SchemaBehaviorTests {
    @Test(arguments: SchemaCheck.all)
    func `schemas have the meaning that users expect`(_ check: SchemaCheck) async throws {
        let outcome = try await SchemaBehavior.shared.outcome(of: check)
        if !outcome.isEmpty {
            Issue.record("Tests/SchemaBehavior/\(check.path):\n\(outcome)")
        }
    }

    @Test func `all checks are found, and their names are unique`() {
        let all = SchemaCheck.found
        #expect(all.count > 20)
        #expect(Set(all.map(\.name)).count == all.count)
    }
}

/// A Swift file beside a spec, which declares an enum of the same name with `static func run() throws`.
struct SchemaCheck: Hashable, Sendable, CustomTestStringConvertible {
    let folder: String
    let name: String

    var testDescription: String { path }

    var path: String { folder + "/" + name + ".swift" }

    static let root = Repository.path("Tests/SchemaBehavior")

    static let found: [SchemaCheck] = {
        let files = (try? TextFolder(path: root).files().keys.sorted()) ?? []
        return files.compactMap { path in
            let parts = path.split(separator: "/")
            guard parts.count == 2, parts[1].hasSuffix(".swift") else { return nil }
            return SchemaCheck(folder: String(parts[0]), name: String(parts[1].dropLast(6)))
        }
    }()

    /// The checks that `TENON_CHECKS` selects; all checks without it.
    static let all: [SchemaCheck] = {
        guard let names = ProcessInfo.processInfo.environment["TENON_CHECKS"] else { return found }
        return found.filter { names.split(separator: ",").contains(Substring($0.name)) }
    }()
}

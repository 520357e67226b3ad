import Foundation
import Testing
@testable import conformance

/// Checks the record of calls that do not compile.
struct CompileErrorsTests {
    @Test func `a compiler error is recorded for the call that contains it`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let source = """
            enum X {
                private static func call1() {
                }
                private static func call12() {
                    wrong
                }
            }
            """
        try Data(source.utf8).write(to: URL(fileURLWithPath: folder + "/X.swift"))
        let log = "\(folder)/X.swift:5:9: error: cannot find 'wrong' in scope\nnote: elsewhere\n"

        var compileErrors = CompileErrors(in: folder)
        #expect(try compileErrors.add(log), "the error is new")
        let kept = CompileErrors(in: folder).messages
        #expect(kept == ["call12": "cannot find 'wrong' in scope"], "the file keeps it for the next run")
        #expect(try !compileErrors.add(log), "the error is known already")
    }
}

import Foundation
import Testing
@testable import conformance

struct BreakageTests {
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

        var breakage = Breakage(in: folder)
        #expect(try breakage.add(log), "the error is new")
        #expect(Breakage(in: folder).messages == ["call12": "cannot find 'wrong' in scope"], "the file keeps it for the next run")
        #expect(try !breakage.add(log), "the error is known already")
    }
}

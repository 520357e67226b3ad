import Foundation
import Testing
@testable import conformance

struct BreakageTests {
    @Test func `blames the call that the compiler points at`() throws {
        let work = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        try FileManager.default.createDirectory(atPath: work, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: work) }
        let source = """
            enum X {
                private static func call1() {
                }
                private static func call12() {
                    wrong
                }
            }
            """
        try Data(source.utf8).write(to: URL(fileURLWithPath: work + "/X.swift"))
        let log = "\(work)/X.swift:5:9: error: cannot find 'wrong' in scope\nnote: elsewhere\n"

        var breakage = Breakage(in: work)
        #expect(try breakage.add(log))
        #expect(Breakage(in: work).messages == ["call12": "cannot find 'wrong' in scope"])
        #expect(try !breakage.add(log), "it is known already")
    }
}

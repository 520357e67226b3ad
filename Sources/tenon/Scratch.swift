import ArgumentParser
import Diagnostics
import Foundation
import OpenAPI
import SwiftPlan
import SwiftText

@main
struct Tenon: ParsableCommand {
    @Argument var spec: String
    @Argument var output: String
    @Argument var name: String

    func run() throws {
        let collector = DiagnosticCollector()
        let root = (spec as NSString).deletingLastPathComponent
        let reader = DocumentReader(files: DiskFiles(root: root), diagnostics: collector)
        let document = reader.read(spec)
        if let document {
            let plan = Planner(name: name, options: .init(coding: .both), diagnostics: collector).plan(document)
            for file in ClientPrinter(plan, spec: spec).files() {
                let path = output + "/" + file.path
                try FileManager.default.createDirectory(atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
                try file.contents.write(toFile: path, atomically: true, encoding: .utf8)
            }
        }
        print(DiagnosticRenderer(format: .text, color: false, toolVersion: "0").render(collector.findings()))
    }
}

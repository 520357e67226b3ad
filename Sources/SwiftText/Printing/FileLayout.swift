import SwiftPlan

/// Which files a client consists of, and which parts are in each.
struct FileLayout {
    let client: String
    let layout: PlanOptions.Layout
    let head: FileHead

    func files(_ parts: [SourcePart]) -> [SourceText] {
        switch layout {
        case .files:
            parts.map { file(folder: $0.section.name, name: $0.name, [$0]) }
        case .compact:
            SourcePart.Section.allCases.map { section in
                file(folder: nil, name: section.name, parts.filter { $0.section == section })
            }
        case .single:
            [file(folder: nil, name: nil, parts)]
        }
    }

    private func file(folder: String?, name: String?, _ parts: [SourcePart]) -> SourceText {
        let imports = parts.count == 1 ? parts[0].imports : ImportList(parts.map(\.imports)).text
        let texts = [head.text(isMain: name == nil), imports] + parts.map(\.text)
        return SourceText(
            path: (folder.map { $0 + "/" } ?? "") + client + (name.map { "+" + $0 } ?? "") + ".swift",
            contents: texts.filter { !$0.isEmpty }.joined(separator: "\n"))
    }
}

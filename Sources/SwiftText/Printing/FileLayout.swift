import SwiftPlan

/// The distribution of a client's parts to files.
struct FileLayout {
    let client: String
    let layout: PlanOptions.Layout
    let head: FileHead

    func files(_ parts: [SourcePart]) -> [SourceText] {
        switch layout {
        case .files:
            parts.map { file(folder: $0.section.name, name: $0.name, [$0]) }
        case .compact:
            // Stubs have no separate file, because a build must know the files beforehand.
            SourcePart.Section.allCases.filter { $0 != .stubs }.map { section in
                let parts = parts.filter { $0.section == section || (section == .runtime && $0.section == .stubs) }
                return file(folder: nil, name: section.name, parts)
            }
        case .single:
            [file(folder: nil, name: nil, parts)]
        }
    }

    private func file(folder: String?, name: String?, _ parts: [SourcePart]) -> SourceText {
        let imports = parts.count == 1 ? parts[0].imports : ImportList(parts.map(\.imports)).text
        let texts = [head.text(isMain: name == nil), imports] + parts.map(\.text)
        return SourceText(
            path: (folder.map { $0 + "/" } ?? "") + client + (name.map { "+" + FileStem.fitting($0) } ?? "") + ".swift",
            contents: texts.filter { !$0.isEmpty }.joined(separator: "\n"))
    }
}

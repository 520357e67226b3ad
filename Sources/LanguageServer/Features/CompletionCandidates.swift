import OpenAPI
import YAMLTree

/// The candidates for a completion at a cursor.
struct CompletionCandidates {
    struct Candidate {
        let text: String
        let kind: CompletionItem.Kind
        var detail: String?
        /// True if the value is a mapping or a list, on lines below the key.
        var isMapping = false
    }

    private(set) var candidates: [Candidate] = []
    private let map: SpecMap
    private let document: Document?
    private let path: String

    init(_ cursor: CursorPath, in path: String, _ map: SpecMap, _ document: Document?) {
        self.map = map
        self.document = document
        self.path = path
        switch cursor.role {
        case .key: candidates = keys(at: cursor.steps)
        case .value(let key): candidates = values(of: key, at: cursor.steps)
        case .element: candidates = elements(at: cursor.steps)
        }
    }

    private func keys(at steps: [PathStep]) -> [Candidate] {
        guard let vocabulary = map.vocabulary(at: steps, in: path), let kind = vocabulary.kind else { return [] }
        let present = Set(map.node(at: steps, in: path)?.entries.compactMap(\.key.text) ?? [])
        return vocabulary.keys(in: map.version).filter { !present.contains($0) }.map { key in
            Candidate(
                text: key, kind: .property, detail: "in \(kind.noun)",
                isMapping: vocabulary.isMapping(key) || vocabulary.isList(key))
        }
    }

    private func values(of key: String, at steps: [PathStep]) -> [Candidate] {
        guard let vocabulary = map.vocabulary(at: steps, in: path), let kind = vocabulary.kind else { return [] }
        if key == "$ref" {
            return map.targets(of: kind, from: path).map { Candidate(text: $0, kind: .reference, detail: kind.noun) }
        }
        return vocabulary.texts(of: key).map { Candidate(text: $0, kind: .value) }
    }

    /// Returns the keys of an object for a list of objects, else the texts that the list may contain.
    private func elements(at steps: [PathStep]) -> [Candidate] {
        let list = map.vocabulary(at: steps, in: path)
        if list?.element.kind != nil { return keys(at: steps + [.element(Int.max)]) }
        guard case .key(let key)? = steps.last, let kind = map.vocabulary(at: steps.dropLast(), in: path)?.kind
        else { return [] }
        let texts =
            switch (kind, key) {
            case (.operation, "tags"): tags
            case (.schema, "required"):
                map.node(at: steps.dropLast() + [.key("properties")], in: path)?.entries.compactMap(\.key.text) ?? []
            default: map.vocabulary(at: steps.dropLast(), in: path)?.texts(of: key) ?? []
            }
        return texts.map { Candidate(text: $0, kind: .value) }
    }

    /// The declared tags, then the other tags in use.
    private var tags: [String] {
        let declared = document?.tags.map(\.name) ?? []
        let used = Set(document?.operations.flatMap(\.tags) ?? []).subtracting(declared)
        return declared + used.sorted()
    }
}

import Diagnostics
import YAMLTree

/// A resolver of references, which finds their targets.
final class ReferenceResolver {
    let loader: FileLoader
    private var found: [CacheKey: SourceNode] = [:]
    /// The references without a target. Each occurrence is reported.
    private var dangling: [CacheKey: ReferenceProblem] = [:]
    private var identifiers: [String: SourceNode] = [:]
    private var filesIndexed = 0
    var suggestions = SuggestionBudget()

    private struct CacheKey: Hashable {
        let file: Int
        /// The pointer of the resource with an `$id`, in which the same text may have another target.
        let resource: String
        let text: String
    }

    /// The maximum number of references that a pointer may pass through.
    private static let maximumReferences = 64

    init(loader: FileLoader) {
        self.loader = loader
    }

    /// Returns the target of `text`, a reference in the object at `node`.
    func resolve(_ text: String, from node: SourceNode) -> Result<SourceNode, ReferenceProblem> {
        resolve(text, from: node, referenceCount: 0)
    }

    private func resolve(_ text: String, from node: SourceNode, referenceCount: Int) -> Result<SourceNode, ReferenceProblem> {
        guard referenceCount < Self.maximumReferences else { return .failure(.loop) }
        let own = node.file.resources.resource(around: node)
        let key = CacheKey(file: node.file.number, resource: own?.node.pointer ?? "", text: text)
        if let known = found[key] { return .success(known) }
        if let problem = dangling[key] { return .failure(problem) }
        let reference = Reference(text)
        let result = resource(reference, from: node, in: own).flatMap { resource in
            target(reference, in: resource, referenceCount: referenceCount)
        }
        switch result {
        case .success(let target): found[key] = target
        case .failure(.dangling(let suggestion)): dangling[key] = .dangling(suggestion: suggestion)
        // Later, another file may have been read, or fewer references passed, so these failures are not cached.
        case .failure: break
        }
        return result
    }

    // MARK: - The file or the resource

    private func resource(
        _ reference: Reference, from node: SourceNode, in own: ResourceIndex.Resource?
    ) -> Result<SourceNode, ReferenceProblem> {
        if reference.path.isEmpty { return .success(own?.node ?? node.file.node) }
        if let identified = identified(reference, base: own?.uri ?? "") { return .success(identified) }
        return reference.isRemote ? .failure(.remote) : file(reference, from: node)
    }

    /// Returns a resource of any file that was read so far, by its `$id`.
    private func identified(_ reference: Reference, base: String) -> SourceNode? {
        for file in loader.loaded[filesIndexed...] {
            identifiers.merge(
                file.resources.resources.map { ($0.uri, $0.node) }, uniquingKeysWith: { first, _ in first })
        }
        filesIndexed = loader.loaded.count
        return identifiers.isEmpty ? nil : identifiers[URIReference.resolve(reference.path, against: base)]
    }

    private func file(_ reference: Reference, from node: SourceNode) -> Result<SourceNode, ReferenceProblem> {
        let path = SourcePath.resolve(reference.path, from: node.file.path)
        switch loader.load(path) {
        case .success(let file): return .success(file.node)
        case .failure(.broken): return .failure(.brokenFile(path: path))
        case .failure(.limit): return .failure(.limit)
        case .failure(.problem(let problem)): return .failure(ReferenceProblem(problem, path: path))
        }
    }

    // MARK: - The node in it

    private func target(
        _ reference: Reference, in resource: SourceNode, referenceCount: Int
    ) -> Result<SourceNode, ReferenceProblem> {
        if reference.fragment.isEmpty { return .success(resource) }
        guard let tokens = JSONPointer.tokens(of: reference.fragment) else {
            let anchor = resource.file.resources.anchors[resource.pointer + "#" + reference.fragment]
            return anchor.map { .success($0) } ?? .failure(.dangling(suggestion: nil))
        }
        let result = follow(tokens, from: resource, of: reference, referenceCount: referenceCount)
        // Many authors write `$id` into a schema, and still refer to the whole document from it.
        if case .failure(.dangling) = result, resource.pointer != resource.file.node.pointer {
            return follow(tokens, from: resource.file.node, of: reference, referenceCount: referenceCount)
        }
        return result
    }

    private func follow(
        _ tokens: [String], from start: SourceNode, of reference: Reference, referenceCount: Int
    ) -> Result<SourceNode, ReferenceProblem> {
        var current = start
        for (index, token) in tokens.enumerated() {
            if let next = child(token, of: current) {
                current = next
            } else if let next = current.file.value(of: "$ref", in: current.yaml)?.text {
                // A pointer may lead through a reference, as `#/paths/~1pets/get/responses` through that of `get`.
                switch resolve(next, from: current, referenceCount: referenceCount + 1) {
                case .failure(let problem): return .failure(problem)
                case .success(let target):
                    return follow(Array(tokens[index...]), from: target, of: reference, referenceCount: referenceCount + 1)
                }
            } else {
                let suggestion = ReferenceSuggestion(
                    reference, tokens: tokens, failingAt: index, in: current, budget: &suggestions)
                return .failure(.dangling(suggestion: suggestion.text))
            }
        }
        return .success(current)
    }

    private func child(_ token: String, of node: SourceNode) -> SourceNode? {
        switch node.yaml.kind {
        case .scalar: return nil
        case .sequence:
            guard let index = Int(token), let element = node.file.element(index, of: node.yaml) else { return nil }
            return node.child(index, element)
        case .mapping:
            guard let value = node.file.value(of: token, in: node.yaml) else { return nil }
            return SourceNode(file: node.file, pointer: node.pointer + "/" + JSONPointer.escaped(token), yaml: value)
        }
    }
}

extension ReferenceProblem {
    init(_ problem: FileProblem, path: String) {
        switch problem {
        case .missing: self = .missingFile(path: path)
        case .outside: self = .outside(path: path)
        case .unreadable(let reason): self = .unreadableFile(path: path, reason: reason)
        case .tooLarge(let limit): self = .unreadableFile(path: path, reason: "it is larger than \(limit >> 20) MiB")
        }
    }
}

import Diagnostics
import YAMLTree

/// The target of a reference, with the keys that are allowed beside `$ref` (OpenAPI 3.1 §4.8.23).
struct FollowedReference {
    let node: SourceNode
    var summary: String?
    var description: String?
}

/// The consequence of a reference that leads nowhere, as part of a sentence, and the highest severity of the finding.
struct ReferenceConsequence {
    let text: String?
    let limit: Diagnostic.Severity
}

extension ReferenceConsequence {
    /// Creates the consequence for a reference that stands for an object.
    init(for kind: ObjectKind) {
        self.init(text: kind.consequence, limit: kind.limit)
    }
}

/// The identity of a followed reference: its node, and the kind of object that it should lead to.
struct FollowedReferenceKey: Hashable {
    let node: SourceNode.ID
    let kind: ObjectKind

    init(_ node: SourceNode, _ kind: ObjectKind) {
        self.node = node.id
        self.kind = kind
    }
}

extension ReadingContext {
    /// Returns the object at the end of references that begin at `node`; `nil` and a finding if they lead nowhere.
    func followed(_ node: SourceNode, as kind: ObjectKind) -> FollowedReference? {
        var passed: [FollowedReference] = []
        var seen: Set<SourceNode.ID> = []
        var current = node
        var end: FollowedReference?
        while end == nil, let reference = current.reference {
            if let known = followedReferences[FollowedReferenceKey(current, kind)] {
                guard let known else { return remember(nil, behind: passed, as: kind) }
                end = known
            } else {
                guard seen.insert(current.id).inserted else {
                    reportLoop(of: passed.map(\.node), backTo: current, kind)
                    return remember(nil, behind: passed, as: kind)
                }
                passed.append(checkSiblings(of: reference, in: current))
                guard let target = target(of: reference, in: current, as: kind) else {
                    return remember(nil, behind: passed, as: kind)
                }
                current = target
            }
        }
        return remember(end ?? FollowedReference(node: current), behind: passed, as: kind)
    }

    /// Reports a loop with one finding, at the reference that was followed first.
    private func reportLoop(of passed: [SourceNode], backTo start: SourceNode, _ kind: ObjectKind) {
        let loop = passed[(passed.firstIndex { $0.id == start.id } ?? 0)...]
        let references = loop.compactMap { $0.reference }
        guard let node = loop.first, let first = references.first else { return }
        let consequence = ReferenceConsequence(for: kind)
        let path = references.prefix(Self.maximumSteps).map { "'\($0.text ?? "")'" }.joined(separator: " -> ")
        report(
            .referenceLoop, "'$ref' leads back to itself (\(path)\(references.count > Self.maximumSteps ? " -> ..." : ""))",
            at: first.location, in: node,
            notes: references.dropFirst().prefix(Self.maximumSteps).map {
                Diagnostic.Note("through this reference", at: $0.location)
            },
            consequence: consequence.text, atMost: consequence.limit)
    }

    private static let maximumSteps = 10

    /// Remembers the end of each passed reference, and returns the end of the first one.
    private func remember(
        _ end: FollowedReference?, behind passed: [FollowedReference], as kind: ObjectKind
    ) -> FollowedReference? {
        var result = end
        for reference in passed.reversed() {
            if let end = result {
                result = FollowedReference(
                    node: end.node, summary: reference.summary ?? end.summary,
                    description: reference.description ?? end.description)
            }
            followedReferences[FollowedReferenceKey(reference.node, kind)] = .some(result)
        }
        return result
    }

    /// Returns the target of a `$ref`; `nil` and a finding if there is none.
    func target(of reference: YAMLNode, in node: SourceNode, consequence: ReferenceConsequence) -> SourceNode? {
        guard !reference.isNull else {
            reportEmpty(reference, in: node, consequence: consequence)
            return nil
        }
        switch resolver.resolve(reference.text ?? "", from: node) {
        case .success(let target): return target
        case .failure(let problem):
            report(problem, of: reference, in: node, consequence: consequence)
            return nil
        }
    }

    /// Returns the target of a `$ref` that stands for an object, without a check of its kind.
    func target(of reference: YAMLNode, in node: SourceNode, for kind: ObjectKind) -> SourceNode? {
        target(of: reference, in: node, consequence: ReferenceConsequence(for: kind))
    }

    /// Returns the target of a `$ref` to an object of a kind; `nil` and a finding if there is none, or if it is of
    /// another kind.
    func target(of reference: YAMLNode, in node: SourceNode, as kind: ObjectKind) -> SourceNode? {
        guard let target = target(of: reference, in: node, for: kind) else { return nil }
        guard let found = mismatch(of: target, with: kind) else { return target }
        report(
            .wrongReference, "'\(reference.text ?? "")' leads to \(found), not to \(kind.grammar.noun)",
            at: reference.location, in: node, consequence: kind.consequence, atMost: kind.limit)
        return nil
    }

    /// Returns the name of the object at a node if it is of another kind. As this runs for every reference, the
    /// section decides for components, and only other nodes need the grammar.
    private func mismatch(of target: SourceNode, with kind: ObjectKind) -> String? {
        if let other = target.componentKind {
            return kind.grammar.section == nil || kind.accepts(other) ? nil : other.grammar.noun
        }
        return target.shape?.mismatch(with: kind)
    }

    /// Reports the keys beside a `$ref` that are ignored, and returns the others. OpenAPI 3.0 ignores all keys, 3.1 all
    /// but two.
    private func checkSiblings(of reference: YAMLNode, in node: SourceNode) -> FollowedReference {
        var result = FollowedReference(node: node)
        for (key, value) in node.yaml.entries {
            guard let name = key.text, name != "$ref", !name.hasPrefix("x-") else { continue }
            switch name {
            case "summary" where node.file.version >= .v3_1: result.summary = value.text
            case "description" where node.file.version >= .v3_1: result.description = value.text
            case "summary", "description": break
            default:
                report(
                    .referenceSiblings, "'\(name)' beside '$ref' is ignored", at: key.location, in: node,
                    help: "move it to the target of the reference")
            }
        }
        return result
    }

    /// Returns the list or the mapping that a node refers to. Many authors keep one in another file, although OpenAPI
    /// has no reference there.
    func collection(
        behind child: SourceNode, _ kind: YAMLNode.Kind, expected: String, atMost limit: Diagnostic.Severity
    ) -> SourceNode? {
        guard let reference = child.reference, let target = target(of: reference, in: child, atMost: limit) else { return nil }
        guard target.yaml.kind == kind else {
            reportTarget(target, of: reference, in: child, expected: expected, atMost: limit)
            return nil
        }
        return target.under(child.key)
    }

    /// Returns the target of a reference that stands for a value. The value is left out if there is no target.
    func target(of reference: YAMLNode, in child: SourceNode, atMost limit: Diagnostic.Severity) -> SourceNode? {
        target(
            of: reference, in: child,
            consequence: ReferenceConsequence(text: "'\(child.key?.text ?? "")' is left out", limit: limit))
    }

    /// Reports a reference whose target is not the list, mapping or text that its key requires. The finding points at
    /// the reference, because the target may be correct by itself.
    func reportTarget(
        _ target: SourceNode, of reference: YAMLNode, in node: SourceNode, expected: String, atMost limit: Diagnostic.Severity
    ) {
        let name = node.key?.text ?? ""
        let isElement = expected.hasPrefix("a list") && target.yaml.kind == .mapping
        report(
            .wrongType, "'\(name)' must be \(expected), and '\(reference.text ?? "")' is \(target.yaml.kindInWords)",
            at: reference.location, in: node,
            help: isElement ? "write '- $ref: …' to make a list of it" : nil,
            consequence: "'\(name)' is left out", atMost: limit)
    }

    /// Reports an empty reference: YAML takes the value in `$ref: #/components/…` for a comment.
    private func reportEmpty(_ reference: YAMLNode, in node: SourceNode, consequence: ReferenceConsequence) {
        let key = node.yaml.entry("$ref")?.key ?? reference
        let line = key.location.file.line(key.location.line) ?? ""
        let comment = line.firstIndex(of: "#").map { String(line[$0...]) }
        report(
            .emptyReference, "'$ref' has no value", at: key.location, in: node,
            help: comment.map { "'#' begins a comment in YAML: write '$ref: \"\($0)\"', with the quotes" },
            consequence: consequence.text, atMost: consequence.limit)
    }

    func report(_ problem: ReferenceProblem, of reference: YAMLNode, in node: SourceNode, consequence: ReferenceConsequence) {
        let text = reference.text ?? ""
        func report(_ finding: Finding, _ message: String, help: Help? = nil) {
            self.report(
                finding, message, at: reference.location, in: node, help: help, consequence: consequence.text,
                atMost: consequence.limit)
        }
        switch problem {
        case .brokenFile(let path): resolver.loader.note(reference, toBrokenFile: path, consequence: consequence)
        case .missingFile(let path):
            report(.missingFile, "there is no file '\(path)'", help: help(forMissing: path, text, in: node))
        case .unreadableFile(let path, let reason):
            report(.unreadableFile, "'\(path)' cannot be read: \(reason)")
        case .outside where isPointerWithoutHash(text, in: node):
            report(.missingFile, "there is no file '\(text)'", help: .didYouMean("#\(text)"))
        case .outside:
            // Each finding has the same message, so that the findings are folded into one.
            report(
                .referenceOutsideFolder, "the reference leads out of the project, and files there are not read",
                help: "allow it with '--allow-outside-references', or 'allowOutsideReferences: true' in the configuration")
        case .remote:
            let (message, help) = remoteProblem(text)
            report(.remoteReference, message, help: Help(help))
        case .limit:
            self.report(
                .tooLarge, "the spec is too large: '\(text)' is not read", at: reference.location, in: node)
        case .dangling(let other):
            report(.danglingReference, "'\(text)' leads nowhere", help: other.map(Help.didYouMean))
        case .loop:
            report(.referenceLoop, "'\(text)' leads back to itself")
        }
    }
}

// MARK: - Suggestions

extension ReadingContext {
    private func remoteProblem(_ text: String) -> (message: String, help: String) {
        switch Reference(text).scheme {
        case "file":
            ("'\(text)' is the URL of a file, which names it on one machine only", "write its path from this file")
        case "urn":
            ("there is no schema with the '$id' '\(text)', and a URN does not give the location of a file", "write a path")
        default:
            (
                "'\(text)' leads to a network; nothing is fetched",
                "put a copy of the file beside the spec and refer to that"
            )
        }
    }

    /// Returns true for a reference such as `/components/schemas/Pet`, which is a pointer into this file without its `#`.
    private func isPointerWithoutHash(_ text: String, in node: SourceNode) -> Bool {
        guard text.hasPrefix("/"), !text.contains("#") else { return false }
        if case .success = resolver.resolve("#" + text, from: node) { return true }
        return false
    }

    private func help(forMissing path: String, _ text: String, in node: SourceNode) -> Help? {
        let name = SourcePath.name(of: path)
        if isPointerWithoutHash(text, in: node) { return .didYouMean("#\(text)") }
        if let component = component(text, in: node) { return .didYouMean(component) }
        if let meant = suggestion(for: name, among: resolver.loader.names(beside: path)) {
            return .didYouMean(meant, in: Reference(text).text(withFile: meant))
        }
        return resolver.loader.otherPath(of: name, near: path).map { other in
            let path = SourcePath.relative(other, to: SourcePath.folder(of: SourcePath.normalised(node.file.path)))
            return .didYouMean(path, in: Reference(text).text(withFile: path))
        }
    }

    /// Returns the reference to the component with a bare name.
    private func component(_ name: String, in node: SourceNode) -> String? {
        guard !name.contains("/"), !name.contains(".") else { return nil }
        return [node.file, resolver.loader.loaded.first].compactMap(\.self).lazy.compactMap { file in
            ReferenceSuggestion.section(of: name, in: file).map { section in
                let path =
                    file === node.file
                    ? ""
                    : SourcePath.relative(
                        SourcePath.normalised(file.path), to: SourcePath.folder(of: SourcePath.normalised(node.file.path)))
                return "\(path)#/components/\(section)/\(JSONPointer.escaped(name))"
            }
        }.first
    }
}

import Diagnostics
import YAMLTree

extension BundleWalker {
    // MARK: - The document's own components

    /// Registers the document's own components, which keep their names. A component that only refers to another file is
    /// replaced with its target.
    func registerOwnComponents() {
        for (section, kind) in Self.kindsBySection {
            guard let components = root.node.child("components"), let node = components.child(section),
                let map = collection(node, .mapping)
            else { continue }
            for (key, value) in map.yaml.entries {
                register(map.child(key, value), as: key.text ?? "", in: section, kind: kind)
            }
        }
    }

    private func register(_ node: SourceNode, as name: String, in section: String, kind: ObjectKind) {
        names.register(name, for: node, in: section)
        if let target = outsideTarget(of: node, kind) { names.register(name, for: target, in: section) }
    }

    /// Returns the node outside the root that a plain reference leads to.
    private func outsideTarget(of node: SourceNode, _ kind: ObjectKind) -> SourceNode? {
        guard node.yaml.count == 1, let text = node.reference?.text,
            case .success(let target) = context.resolver.resolve(text, from: node), target.file !== root
        else { return nil }
        return target
    }

    /// Copies a member of a map. In `components`, the member may be a reference, which its target replaces.
    func member(_ node: SourceNode, as kind: ObjectKind) -> BundledNode {
        if let section = kind.grammar.section, let name = names.name(of: node, in: section), name == node.key?.text,
            let target = outsideTarget(of: node, kind), names.name(of: target, in: section) == name
        {
            return object(target, as: kind)
        }
        return object(node, as: kind)
    }

    private static let kindsBySection = Grammar.sections.compactMap { section in
        ObjectKind.bySection[section].map { (section, $0) }
    }

    // MARK: - References

    /// The consequence of a reference that leads nowhere: it is reported and copied unchanged.
    private static let consequence = ReferenceConsequence(text: "it is left as it is", limit: .error)

    func reference(_ reference: YAMLNode, at node: SourceNode, as kind: ObjectKind) -> BundledNode {
        guard let target = context.target(of: reference, in: node, consequence: Self.consequence) else {
            return unchanged(node)
        }
        if target.file === root, node.file === root { return withSiblings(of: node, kind, .scalar(reference)) }
        guard let section = componentSection(of: kind) else {
            return inlined(target, for: reference, at: node, as: kind)
        }
        return withSiblings(of: node, kind, .text(link(to: target, in: section, as: kind)))
    }

    /// Returns the reference to a component, which is added if there is none.
    func link(to target: SourceNode, in section: String, as kind: ObjectKind) -> String {
        if let name = names.name(of: target, in: section) { return Self.link(section, name) }
        if target.file === root { return "#" + Self.percentEncoded(target.jsonPointer) }
        let name = names.add(target, in: section)
        pending.append(Component(section: section, name: name, node: target, kind: kind))
        return Self.link(section, name)
    }

    private static func link(_ section: String, _ name: String) -> String {
        "#/components/\(section)/" + percentEncoded(JSONPointer.escaped(name))
    }

    /// Returns the section for the targets of references to a kind; `nil` if the targets are inlined. Paths could be
    /// components from 3.1 on, but many tools do not look there.
    private func componentSection(of kind: ObjectKind) -> String? {
        switch kind {
        case .pathItem: nil
        case .mediaType where root.version < .v3_2: nil
        default: kind.grammar.section
        }
    }

    private func withSiblings(of node: SourceNode, _ kind: ObjectKind, _ reference: BundledNode) -> BundledNode {
        .mapping(entries(of: node, as: kind).map { $0.key == "$ref" ? .init(key: "$ref", value: reference) : $0 })
    }

    /// Copies a target instead of its reference. For a path, the keys at the reference take precedence over those of
    /// the target.
    private func inlined(_ target: SourceNode, for reference: YAMLNode, at node: SourceNode, as kind: ObjectKind)
        -> BundledNode
    {
        guard !inlining.contains(target.id) else {
            context.report(.loop, of: reference, in: node, consequence: Self.consequence)
            return .mapping([])
        }
        inlining.append(target.id)
        defer { inlining.removeLast() }
        guard case .mapping(let content) = object(target, as: kind), kind == .pathItem else {
            return object(target, as: kind)
        }
        let own = entries(of: node, as: kind).filter { $0.key != "$ref" }
        let keys = Set(own.map(\.key))
        return .mapping(own + content.filter { !keys.contains($0.key) })
    }

    private func unchanged(_ node: SourceNode) -> BundledNode {
        .mapping(
            node.yaml.entries.map { key, value in
                .init(
                    key: key.text ?? "",
                    value: value.kind == .scalar ? .scalar(value) : data(node.child(key, value)))
            })
    }

    // MARK: - Discriminators

    /// Copies the mapping of a discriminator, whose values are references or the names of schemas.
    func mapping(_ node: SourceNode) -> BundledNode {
        guard node.yaml.kind == .mapping else { return discriminated(node) }
        return .mapping(
            node.yaml.entries.map { key, value in
                .init(key: key.text ?? "", value: discriminated(node.child(key, value)))
            })
    }

    private func discriminated(_ node: SourceNode) -> BundledNode {
        guard let target = context.discriminatorTarget(of: node), target.file !== root || node.file !== root else {
            return data(node)
        }
        return .text(link(to: target, in: "schemas", as: .schema))
    }

    // MARK: - Text and data in files of their own

    /// Returns the list or the mapping at a node, which may be in another file; `nil` if there is none.
    func collection(_ node: SourceNode, _ kind: YAMLNode.Kind) -> SourceNode? {
        if node.yaml.kind == kind, node.reference == nil || node.yaml.count > 1 { return node }
        guard let text = node.reference?.text,
            case .success(let target) = context.resolver.resolve(text, from: node),
            target.yaml.kind == kind
        else { return node.yaml.kind == kind ? node : nil }
        return target.under(node.key)
    }

    /// Copies the target of a `$ref` in data; `nil` if the `$ref` itself is data.
    func contentOfFile(_ node: SourceNode) -> BundledNode? {
        guard node.yaml.count == 1, let text = node.reference?.text, !text.hasPrefix("#") else { return nil }
        let path = Reference(text).path
        if TextFile.isText(path) {
            let path = SourcePath.resolve(path, from: node.file.path)
            guard case .success(let text) = context.resolver.loader.text(at: path) else { return nil }
            return .text(text)
        }
        guard case .success(let target) = context.resolver.resolve(text, from: node), !inlining.contains(target.id)
        else {
            return nil
        }
        inlining.append(target.id)
        defer { inlining.removeLast() }
        return data(target)
    }

    /// Percent-encodes the characters that a fragment must not contain (RFC 3986 §3.5).
    private static func percentEncoded(_ pointer: String) -> String {
        var result = ""
        for byte in pointer.utf8 {
            let character = Character(Unicode.Scalar(byte))
            if byte < 0x80, character.isLetter || character.isNumber || "-._~!$&'()*+,;=:@/?".contains(character) {
                result.append(character)
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                result += "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }
        return result
    }
}

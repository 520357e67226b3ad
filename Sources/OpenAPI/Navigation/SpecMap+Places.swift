package import YAMLTree

extension SpecMap {
    /// The vocabulary at the end of a path through a file; each step is a key or the number of an element.
    ///
    /// The kind of an object in the middle of a file is known if the file is a description, or if a reference leads to
    /// the object or to one around it.
    package func vocabulary(at steps: [PathStep], in path: String) -> Vocabulary? {
        var pointer = path + "#"
        var known = kinds[pointer].map { Vocabulary(of: $0) }
        for step in steps {
            switch step {
            case .key(let key):
                known = known?.value(of: key)
                pointer += "/" + JSONPointer.escaped(key)
            case .element(let index):
                known = known?.element
                pointer += "/\(index)"
            }
            if let kind = kinds[pointer] { known = Vocabulary(of: kind) }
        }
        return known
    }

    /// The node at the end of a path.
    package func node(at steps: [PathStep], in path: String) -> YAMLNode? {
        steps.reduce(roots[path]) { node, step in
            switch step {
            case .key(let key): node?[key]
            case .element(let index): node?.elements.dropFirst(index).first
            }
        }
    }

    /// The targets that a reference from a file can have as an object of a kind: components of the description, and
    /// files that are such an object.
    package func targets(of kind: ObjectKind, from path: String) -> [String] {
        var targets: [String] = []
        if let section = kind.section, let components = roots[rootPath]?["components"]?[section] {
            let file = relative(rootPath, from: path)
            targets += components.entries.compactMap(\.key.text)
                .map { "\(file)#/components/\(section)/\(JSONPointer.escaped($0))" }
        }
        let files = kinds.filter { $0.value == kind && $0.key.utf8.last == UInt8(ascii: "#") }.keys
            .map { String($0.dropLast()) }
        return targets + files.filter { $0 != path }.sorted().map { relative($0, from: path) }
    }

    private func relative(_ target: String, from path: String) -> String {
        target == path ? "" : SourcePath.relative(target, to: SourcePath.folder(of: path))
    }
}

/// One step of a path through a file.
package enum PathStep: Hashable, Sendable {
    case key(String)
    case element(Int)
}

package import YAMLTree

extension SpecMap {
    /// Returns the vocabulary at the end of a path through a file; `nil` if the kind of object is not known there.
    ///
    /// The kind of an object within a file is known if the file is the root, or if a reference leads to the object or
    /// to one around it.
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

    /// Returns the node at the end of a path; `nil` if there is none.
    package func node(at steps: [PathStep], in path: String) -> YAMLNode? {
        steps.reduce(roots[path]) { node, step in
            switch step {
            case .key(let key): node?[key]
            case .element(let index): node?.elements.dropFirst(index).first
            }
        }
    }

    /// Returns the references that a file can have to objects of a kind: components of the root, and files that are
    /// such an object.
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

/// A step of a path through a file: a key, or the index of an element.
package enum PathStep: Hashable, Sendable {
    case key(String)
    case element(Int)
}

import Diagnostics
package import YAMLTree

/// A map of a spec: the kind of each object that a reference leads to, and each reference with its target.
///
/// It is built by the grammar that specs are read with, so it also contains unused objects.
package struct SpecMap: Sendable {
    /// A `$ref`, or a value of a discriminator's mapping.
    package struct Reference: Sendable {
        package let text: String
        /// The place of the text.
        package let location: SourceLocation
        /// The file, `#`, and the JSON pointer of the target.
        package let target: String
        package let kind: ObjectKind
    }

    /// An object of the spec.
    package struct Object: Sendable {
        package let kind: ObjectKind
        package let node: YAMLNode
        /// The place of the key whose value is the object, or else the beginning of the object.
        package let location: SourceLocation
        /// The file, `#`, and the JSON pointer.
        package let pointer: String
        /// The JSON pointer without the file.
        package let jsonPointer: String
        package let version: SpecificationVersion

        init(_ node: SourceNode, _ kind: ObjectKind) {
            self.kind = kind
            self.node = node.yaml
            location = node.location
            pointer = node.pointer
            jsonPointer = node.jsonPointer
            version = node.file.version
        }
    }

    /// The objects by file, line and column; empty unless they were requested.
    package internal(set) var objects: [Object] = []
    /// The references by file, line and column.
    package internal(set) var references: [Reference] = []
    /// The roots of the files, by path.
    package internal(set) var roots: [String: YAMLNode] = [:]
    /// The path of the root.
    package internal(set) var rootPath = ""
    package internal(set) var version = SpecificationVersion.newest
    /// The kinds of the objects that files begin with or references lead to, by pointer.
    var kinds: [String: ObjectKind] = [:]

    /// Creates the map of the spec with the root at `path`; `nil` if it cannot be read.
    ///
    /// - Parameter notesObjects: True if `objects` is needed; there are many.
    package init?(
        _ path: String, files: any FileSource, overlays: OverlayFiles = .none, notesObjects: Bool = false
    ) {
        let silent = DiagnosticCollector()
        let limits = ReadingLimits()
        let loader = FileLoader(files: files, diagnostics: silent, limits: limits)
        guard let root = RootFile(loader: loader, diagnostics: silent).load(path, with: overlays) else { return nil }
        let resolver = ReferenceResolver(loader: loader)
        var walker = SpecWalker(
            ReadingContext(resolver: resolver, diagnostics: silent, limits: limits), notesObjects: notesObjects)
        walker.walk(from: root.node)
        rootPath = root.path
        version = root.version
        references = walker.references.sorted { $0.location < $1.location }
        objects = walker.objects.sorted { $0.location < $1.location }
        kinds = walker.kinds
        roots = Dictionary(loader.loaded.map { ($0.path, $0.root) }) { first, _ in first }
    }

    /// Returns the reference whose text is at a position.
    package func reference(at line: Int, column: Int, in path: String) -> Reference? {
        references.first { $0.location.file.path == path && $0.location.covers(line: line, column: column) }
    }

    /// Returns the references to the object at a pointer.
    package func references(to pointer: String) -> [Reference] {
        references.filter { $0.target == pointer }
    }

    /// Returns the location that a pointer leads to: the key, or the element of a list.
    package func location(of pointer: String) -> SourceLocation? {
        let path = pointer.utf8.prefix { $0 != UInt8(ascii: "#") }
        guard let root = roots[String(decoding: path, as: UTF8.self)],
            let tokens = JSONPointer.tokens(of: String(decoding: pointer.utf8[path.endIndex...].dropFirst(), as: UTF8.self))
        else { return nil }
        var location = root.location
        var node = root
        for token in tokens {
            if let entry = node.entry(token) {
                (location, node) = (entry.key.location, entry.value)
            } else if let index = Int(token), index >= 0, let element = node.elements.dropFirst(index).first {
                (location, node) = (element.location, element)
            } else {
                return nil
            }
        }
        return location
    }
}

extension SourceLocation {
    /// Returns true if a cursor is on the text or directly after it.
    package func covers(line: Int, column: Int) -> Bool {
        self.line == line && column >= self.column && column <= self.column + length
    }
}

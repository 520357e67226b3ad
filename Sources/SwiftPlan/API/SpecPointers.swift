import OpenAPI
import YAMLTree

/// The position of a thing in a spec.
struct SpecPosition {
    let pointer: String
    let location: SourceLocation
}

extension Schema {
    var position: SpecPosition { SpecPosition(pointer: pointer, location: location) }
}

extension Operation {
    var position: SpecPosition { SpecPosition(pointer: pointer, location: location) }
}

/// Pointers relative to the spec's root file, independent of its folder.
struct SpecPointers: Sendable {
    private let root: String
    private let folder: String
    /// The paths of the files, relative to the folder of the root file.
    private var files: [String: String] = [:]
    /// The pointers of parameters in a list, with the name instead of the index, which may change if a list grows.
    private var parameters: [String: String] = [:]

    init(_ document: Document) {
        self.init(root: document.files.first?.path ?? "")
        files = Dictionary(
            document.files.map { ($0.path, SourcePath.relative($0.path, to: folder)) }, uniquingKeysWith: { first, _ in first })
        for parameter in document.operations.flatMap(\.parameters) {
            let pointer = relativeToRoot(parameter.pointer)
            guard let slash = pointer.lastIndex(of: "/"), Int(pointer[pointer.index(after: slash)...]) != nil else { continue }
            let name = JSONPointer.escaped(parameter.name)
            parameters[pointer] = "\(pointer[..<slash])/\(parameter.placement.rawValue)/\(name)"
        }
    }

    /// - Parameter root: The path of the spec's root file.
    init(root: String) {
        self.root = root
        folder = SourcePath.folder(of: root)
    }

    /// Returns a pointer relative to the spec: `#/components/schemas/Pet` in the root file, `schemas/pet.yaml#` in
    /// another.
    func relative(_ pointer: String) -> String {
        let pointer = relativeToRoot(pointer)
        guard !parameters.isEmpty, let list = pointer.firstRange(ofBytes: "/parameters/") else { return pointer }
        let end = pointer[list.upperBound...].utf8.firstIndex(of: UInt8(ascii: "/")) ?? pointer.endIndex
        guard let known = parameters[String(pointer[..<end])] else { return pointer }
        return known + pointer[end...]
    }

    private func relativeToRoot(_ pointer: String) -> String {
        // This compares bytes for speed, because it runs for each name.
        let rest = pointer.utf8.dropFirst(root.utf8.count)
        if rest.first == UInt8(ascii: "#"), pointer.hasPrefix(root) { return String(Substring(rest)) }
        guard let hash = pointer.firstIndex(of: "#") else { return pointer }
        let path = String(pointer[..<hash])
        return (files[path] ?? SourcePath.relative(path, to: folder)) + pointer[hash...]
    }

    /// Returns the key of an operation: its path and method, whichever file it is in.
    static func key(of operation: Operation) -> APIKey {
        APIKey(.call, operation.path, operation.method.lowercased())
    }
}

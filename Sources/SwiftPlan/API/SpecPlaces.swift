import OpenAPI
import YAMLTree

/// Where something is in a spec.
struct SpecPlace {
    let pointer: String
    let location: SourceLocation
}

extension Schema {
    var place: SpecPlace { SpecPlace(pointer: pointer, location: location) }
}

extension Operation {
    var place: SpecPlace { SpecPlace(pointer: pointer, location: location) }
}

/// Where things are in a spec, said so that it is the same wherever the spec lies.
struct SpecPlaces: Sendable {
    private let root: String
    private let folder: [Substring]
    /// By their place in a list, which changes with what comes before them, parameters by what they are called.
    private var parameters: [String: String] = [:]

    init(_ document: Document) {
        self.init(root: document.files.first?.path ?? "")
        for parameter in document.operations.flatMap(\.parameters) {
            let pointer = relativeToRoot(parameter.pointer)
            guard let slash = pointer.lastIndex(of: "/"), Int(pointer[pointer.index(after: slash)...]) != nil else { continue }
            let name = JSONPointer.escaped(parameter.name)
            parameters[pointer] = "\(pointer[..<slash])/\(parameter.place.rawValue)/\(name)"
        }
    }

    /// - Parameter root: The path of the spec's root file.
    init(root: String) {
        self.root = root
        folder = SourcePath.folder(of: root).split(separator: "/")
    }

    /// `#/components/schemas/Pet` of the root file, `schemas/pet.yaml#` of another.
    func relative(_ pointer: String) -> String {
        let pointer = relativeToRoot(pointer)
        guard !parameters.isEmpty, let list = pointer.firstRange(of: "/parameters/") else { return pointer }
        let end = pointer[list.upperBound...].firstIndex(of: "/") ?? pointer.endIndex
        guard let known = parameters[String(pointer[..<end])] else { return pointer }
        return known + pointer[end...]
    }

    private func relativeToRoot(_ pointer: String) -> String {
        if pointer.hasPrefix(root), pointer.dropFirst(root.count).first == "#" { return String(pointer.dropFirst(root.count)) }
        guard let hash = pointer.firstIndex(of: "#") else { return pointer }
        let steps = pointer[..<hash].split(separator: "/")
        let common = zip(steps, folder).prefix { $0 == $1 }.count
        let path = folder.dropFirst(common).map { _ in ".." } + steps.dropFirst(common)
        return path.joined(separator: "/") + pointer[hash...]
    }

    /// An operation is known by its path and method, in whichever file it stands.
    static func key(of operation: Operation) -> APIKey {
        APIKey(.call, "#/paths").part(.call, operation.path, operation.method.lowercased())
    }
}

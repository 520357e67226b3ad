import Diagnostics
import YAMLTree

extension SchemaFinisher {
    /// Reports and cuts loops of schemas that are only references to each other.
    mutating func cutReferenceLoops() {
        let graph = SchemaGraph(count: schemas.count) { [schemas] index in
            schemas[index].reference.map { [$0.index] } ?? []
        }
        for loop in graph.loops() {
            report(loop, "'$ref' leads back to the schema itself", ObjectKind.anyValue)
            schemas[loop.last].reference = nil
            schemas[loop.last].isPlainReference = false
            schemas[loop.last].isAny = schemas[loop.last].allowsEveryType
        }
    }

    /// Reports and cuts loops of `allOf`: a schema that includes itself has no finite form.
    mutating func cutInclusionLoops() {
        let graph = SchemaGraph(count: schemas.count) { [schemas] index in
            schemas[index].allOf.map(\.index) + (schemas[index].reference.map { [$0.index] } ?? [])
        }
        var cut: [Int: Set<Int>] = [:]
        for loop in graph.loops() {
            report(loop, "'allOf' includes the schema itself", "the part is left out")
            cut[loop.last, default: []].insert(loop.first)
        }
        for (index, parts) in cut {
            schemas[index].allOf.removeAll { parts.contains($0.index) }
            if let target = schemas[index].reference, parts.contains(target.index) {
                schemas[index].reference = nil
                schemas[index].isPlainReference = false
            }
            schemas[index].isAny = schemas[index].allowsEveryType
        }
    }

    private func report(_ loop: SchemaGraph.Loop, _ problem: String, _ consequence: String) {
        let description = LoopDescription(loop, of: schemas)
        context.diagnostics.report(
            Finding.referenceLoop, "\(problem)\(description.inBrackets)", at: schemas[loop.last].location,
            pointer: schemas[loop.last].jsonPointer, notes: description.notes, consequence: consequence)
    }
}

/// A description of a loop for a finding.
struct LoopDescription {
    /// ` (A -> B -> A)`; empty if no schema in the loop has a name.
    let inBrackets: String
    /// Notes for the steps of the loop, except for the last, which is the place of the finding.
    let notes: [Diagnostic.Note]

    private static let maximumNotes = 10

    init(_ loop: SchemaGraph.Loop, of schemas: [Schema]) {
        let steps = loop.schemas
        let named = steps.indices.filter { schemas[steps[$0]].name != nil }
        let names = named.map { schemas[steps[$0]].name ?? "" }
        guard let first = names.first else {
            (inBrackets, notes) = ("", [])
            return
        }
        let path = names.prefix(Self.maximumNotes) + (loop.isShortened || names.count > Self.maximumNotes ? ["..."] : [])
        inBrackets = " (" + (path + [first]).joined(separator: " -> ") + ")"
        notes = zip(named, named.dropFirst()).prefix(Self.maximumNotes).filter { !loop.isShortened || $1 < steps.count - 1 }
            .map { from, to in
                // A reference is a separate schema, which has no name.
                let message = "'\(schemas[steps[from]].name ?? "")' leads to '\(schemas[steps[to]].name ?? "")' here"
                return Diagnostic.Note(message, at: schemas[steps[to - 1]].location)
            }
    }
}

extension Schema {
    /// The JSON pointer without the file.
    var jsonPointer: String {
        pointer.firstIndex(of: "#").map { String(pointer[pointer.index(after: $0)...]) } ?? pointer
    }
}

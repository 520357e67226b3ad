import Diagnostics
import YAMLTree

extension SchemaFinisher {
    /// A schema that is nothing but a reference, to one that is nothing but a reference, back to the first.
    mutating func cutReferenceLoops() {
        for loop in loops(through: { schema in schema.reference.map { [$0] } ?? [] }) {
            report(schemas[loop.from], "'$ref' comes back to the schema itself: any value is accepted")
            schemas[loop.from].reference = nil
            schemas[loop.from].isPlainReference = false
            schemas[loop.from].isAny = schemas[loop.from].saysNothingOfType
        }
    }

    /// A schema that has itself among its parts has no end.
    mutating func cutInclusionLoops() {
        for loop in loops(through: { schema in schema.allOf + (schema.reference.map { [$0] } ?? []) }) {
            report(schemas[loop.from], "'allOf' includes the schema itself: the part is left out")
            schemas[loop.from].allOf.removeAll { $0.index == loop.to }
            if schemas[loop.from].reference?.index == loop.to {
                schemas[loop.from].reference = nil
                schemas[loop.from].isPlainReference = false
            }
            schemas[loop.from].isAny = schemas[loop.from].saysNothingOfType
        }
    }

    private func report(_ schema: Schema, _ message: String) {
        context.diagnostics.error(Finding.referenceLoop.id, message, at: schema.location, pointer: schema.jsonPointer)
    }

    /// The edges that close a loop, found by a search in depth that does not use the stack.
    private func loops(through edges: (Schema) -> [SchemaID]) -> [(from: Int, to: Int)] {
        var states = [State](repeating: .new, count: schemas.count)
        var loops: [(from: Int, to: Int)] = []
        for start in schemas.indices where states[start] == .new {
            var path: [(index: Int, rest: ArraySlice<SchemaID>)] = [(start, edges(schemas[start])[...])]
            states[start] = .open
            while var step = path.popLast() {
                guard let next = step.rest.popFirst()?.index else {
                    states[step.index] = .done
                    continue
                }
                path.append(step)
                guard states.indices.contains(next) else { continue }
                switch states[next] {
                case .done: break
                case .open: loops.append((step.index, next))
                case .new:
                    states[next] = .open
                    path.append((next, edges(schemas[next])[...]))
                }
            }
        }
        return loops
    }

    private enum State {
        case new, open, done
    }
}

extension Schema {
    /// `pointer` without the file.
    var jsonPointer: String {
        pointer.firstIndex(of: "#").map { String(pointer[pointer.index(after: $0)...]) } ?? pointer
    }
}

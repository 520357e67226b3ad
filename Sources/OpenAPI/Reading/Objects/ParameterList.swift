import Diagnostics
import YAMLTree

/// A reader of the `parameters` of a path and of its operations, which joins them to one list (OpenAPI 3.1 §4.8.10).
struct ParameterList {
    let context: ReadingContext

    func read(_ object: ObjectReader) -> [Parameter] {
        guard object["parameters"] != nil else { return [] }
        var result: [Parameter] = []
        var known: Set<Parameter.Identity> = []
        for node in object.elements("parameters") {
            guard let parameter = ParameterReader(context: context).read(node) else { continue }
            if known.insert(parameter.identity).inserted {
                result.append(parameter)
            } else {
                context.report(
                    .duplicateParameter, "'\(parameter.name)' is listed twice in '\(parameter.placement.rawValue)'",
                    at: node.location, in: node)
            }
        }
        return result
    }

    /// Returns the path's parameters that the operation does not override, then the operation's own.
    func merge(_ own: [Parameter], over inherited: [Parameter]) -> [Parameter] {
        if inherited.isEmpty || own.isEmpty { return inherited + own }
        let known = Set(own.map(\.identity))
        return inherited.filter { !known.contains($0.identity) } + own
    }

    /// Returns the parameters with exactly the path parameters that the path has.
    func checked(_ parameters: [Parameter], against path: String, of operation: ObjectReader) -> [Parameter] {
        let names = PathTemplate(path).names
        let named = Set(names)
        let declared = Set(parameters.lazy.filter { $0.placement == .path }.map(\.name))
        let undeclared = names.filter { !declared.contains($0) }
        for parameter in parameters where parameter.placement == .path && !named.contains(parameter.name) {
            // The finding has no place in the operation, so that a path item's parameter is reported once instead of
            // once per operation.
            context.report(
                .unusedPathParameter, "path parameter '\(parameter.name)' is not in '\(path)'; it is left out",
                at: parameter.location, help: suggestion(undeclared))
        }
        let assumed = undeclared.map { self.assumed($0, path: path, of: operation) }
        return parameters.filter { $0.placement != .path || named.contains($0.name) } + assumed
    }

    private func suggestion(_ undeclared: [String]) -> Help? {
        undeclared.count == 1 ? "the path has '\(undeclared[0])', which is not declared" : nil
    }

    private func assumed(_ name: String, path: String, of operation: ObjectReader) -> Parameter {
        context.report(
            .undeclaredPathParameter, "path parameter '\(name)' of '\(path)' is not declared; a string is assumed",
            at: operation.node.location, in: operation.node)
        let pointer = operation.node.pointer + "/parameters/" + JSONPointer.escaped(name)
        var schema = Schema(pointer: pointer + "/schema", location: operation.node.location)
        schema.types = [.string]
        return Parameter(
            name: name, placement: .path, isRequired: true, isDeprecated: false, allowEmptyValue: false,
            value: .styled(context.schemas.addImplied(schema), .simple, explode: false, allowReserved: false),
            pointer: pointer, location: operation.node.location)
    }
}

extension Parameter {
    /// The identity of a parameter: its placement and its name. The name of a header ignores case.
    fileprivate struct Identity: Hashable {
        let placement: Placement
        let name: String
    }

    fileprivate var identity: Identity {
        Identity(placement: placement, name: placement == .header ? name.lowercased() : name)
    }
}

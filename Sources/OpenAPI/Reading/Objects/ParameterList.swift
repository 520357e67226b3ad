import Diagnostics
import YAMLTree

/// A reader of the `parameters` of a path and of its operations, which joins them to one list (OpenAPI 3.1 §4.8.10).
struct ParameterList {
    let context: ReadingContext

    func read(_ object: ObjectReader) -> [Parameter] {
        guard object["parameters"] != nil else { return [] }
        var result: [Parameter] = []
        var known: Set<Parameter.Identity> = []
        for place in object.elements("parameters") {
            guard let parameter = ParameterReader(context: context).read(place) else { continue }
            if known.insert(parameter.identity).inserted {
                result.append(parameter)
            } else {
                context.report(
                    .duplicateParameter, "'\(parameter.name)' is listed twice in '\(parameter.place.rawValue)'",
                    at: place.location, in: place)
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
        let declared = Set(parameters.lazy.filter { $0.place == .path }.map(\.name))
        let undeclared = names.filter { !declared.contains($0) }
        for parameter in parameters where parameter.place == .path && !named.contains(parameter.name) {
            // The finding has no place in the operation, so that a path item's parameter is reported once instead of
            // once per operation.
            context.report(
                .unusedPathParameter, "path parameter '\(parameter.name)' is not in '\(path)'; it is left out",
                at: parameter.location, help: suggestion(undeclared))
        }
        let assumed = undeclared.map { self.assumed($0, path: path, of: operation) }
        return parameters.filter { $0.place != .path || named.contains($0.name) } + assumed
    }

    private func suggestion(_ undeclared: [String]) -> Help? {
        undeclared.count == 1 ? "the path has '\(undeclared[0])', which is not declared" : nil
    }

    private func assumed(_ name: String, path: String, of operation: ObjectReader) -> Parameter {
        context.report(
            .undeclaredPathParameter, "path parameter '\(name)' of '\(path)' is not declared; a string is assumed",
            at: operation.place.location, in: operation.place)
        let pointer = operation.place.pointer + "/parameters/" + JSONPointer.escaped(name)
        var schema = Schema(pointer: pointer + "/schema", location: operation.place.location)
        schema.types = [.string]
        return Parameter(
            name: name, place: .path, isRequired: true, isDeprecated: false, allowEmptyValue: false,
            value: .styled(context.schemas.addImplied(schema), .simple, explode: false, allowReserved: false),
            pointer: pointer, location: operation.place.location)
    }
}

extension Parameter {
    /// The identity of a parameter: its place and its name. The name of a header ignores case.
    fileprivate struct Identity: Hashable {
        let place: Location
        let name: String
    }

    fileprivate var identity: Identity {
        Identity(place: place, name: place == .header ? name.lowercased() : name)
    }
}

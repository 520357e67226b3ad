import Diagnostics
import OpenAPI
import YAMLTree

/// Checks the names that a document chooses with `x-swift-name`. A name that is not valid in Swift is reported and
/// removed, so that later steps can use all others without a check.
struct PinnedNames {
    let diagnostics: DiagnosticCollector

    func checked(_ document: Document) -> Document {
        // Schemas are changed only where needed, since changing one copies all of them.
        var document = document
        for index in document.schemas.indices where document.schemas[index].swiftName != nil {
            let schema = document.schemas[index]
            document.schemas[index].swiftName = checked(schema.swiftName, schema.location, schema.pointer)
        }
        for index in document.operations.indices {
            check(&document.operations[index])
        }
        return document
    }

    private func check(_ operation: inout Operation) {
        operation.extensions.swiftName = checked(operation.extensions.swiftName, operation.location, operation.pointer)
        for index in operation.parameters.indices where operation.parameters[index].swiftName != nil {
            let parameter = operation.parameters[index]
            operation.parameters[index].swiftName = checked(parameter.swiftName, parameter.location, parameter.pointer)
        }
        for response in operation.responses.indices {
            for index in operation.responses[response].headers.indices
            where operation.responses[response].headers[index].swiftName != nil {
                let header = operation.responses[response].headers[index]
                operation.responses[response].headers[index].swiftName = checked(header.swiftName, header.location, nil)
            }
        }
    }

    private func checked(_ name: String?, _ location: SourceLocation, _ pointer: String?) -> String? {
        guard let name, !SwiftName.isValid(name) else { return name }
        diagnostics.report(
            PlanFinding.invalidSwiftName, "'\(name)' is no valid Swift name; it is ignored", at: location, pointer: pointer)
        return nil
    }
}

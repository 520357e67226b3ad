import Diagnostics
import OpenAPI
import YAMLTree

/// The spec that the rules check: as a document, and as the nodes of its files.
struct LintSubject {
    let document: Document
    let map: SpecMap
    let diagnostics: DiagnosticCollector

    func report(
        _ finding: LintFinding, _ message: String, at location: SourceLocation, pointer: String? = nil,
        help: Help? = nil, notes: [Diagnostic.Note] = []
    ) {
        diagnostics.report(finding, message, at: location, pointer: pointer, help: help, notes: notes)
    }

    /// Returns the objects of a kind, in the order of `SpecMap.objects`.
    func objects(_ kind: ObjectKind) -> [SpecMap.Object] {
        map.objects.filter { $0.kind == kind }
    }

    var operations: [Operation] {
        document.operations + document.webhooks
    }

    /// Returns the name of an operation for messages: its `operationId`, or its method and path.
    func name(of operation: Operation) -> String {
        operation.operationID ?? "\(operation.method) \(operation.path)"
    }
}

import OpenAPI

extension Document {
    /// Returns the document without deprecated operations, headers and optional parameters.
    ///
    /// It leaves deprecated properties to `NormalSchemas`, which knows what all parts of a schema require.
    func withoutDeprecatedCalls() -> Document {
        var document = self
        document.operations = operations.current
        document.webhooks = webhooks.current
        return document
    }
}

extension [Operation] {
    fileprivate var current: [Operation] {
        filter { !$0.isDeprecated }.map(\.withoutDeprecatedParts)
    }
}

extension Operation {
    fileprivate var withoutDeprecatedParts: Operation {
        var operation = self
        operation.parameters.removeAll { $0.isDeprecated && !$0.isRequired }
        for index in operation.responses.indices {
            operation.responses[index].headers.removeAll(where: \.isDeprecated)
        }
        for index in operation.callbacks.indices {
            operation.callbacks[index].operations = operation.callbacks[index].operations.current
        }
        return operation
    }
}

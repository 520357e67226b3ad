import Diagnostics
import YAMLTree

/// A reader of the Operation Object (OpenAPI 3.1 §4.8.10).
struct OperationReader {
    let context: ReadingContext
    let defaults: OperationDefaults

    func read(_ node: SourceNode, method: String, path: String) -> Operation? {
        guard let node = context.followed(node, as: .operation)?.node,
            let object = ObjectReader(node, as: .operation, in: context)
        else { return nil }
        // The user of the client decides the response to a webhook.
        if object["responses"] == nil, defaults.hasPath {
            object.report(.missingResponses, "an operation should have 'responses': nothing is known of its responses")
        }
        return Operation(
            method: method, path: path, operationID: operationID(object),
            tags: object["tags"] == nil ? [] : object.texts("tags"),
            summary: object.text("summary") ?? defaults.summary,
            description: object.text("description") ?? defaults.description,
            externalDocumentation: externalDocumentation(object), isDeprecated: object.flag("deprecated"),
            parameters: parameters(object, path: path),
            requestBody: object["requestBody"].flatMap(RequestBodyReader(context: context).read),
            responses: ResponsesReader(context: context, method: method).read(object), servers: servers(object),
            security: security(object), callbacks: callbacks(object),
            extensions: context.operationExtensions(of: node), pointer: node.pointer, location: node.location)
    }

    private func operationID(_ object: ObjectReader) -> String? {
        guard let id = object.text("operationId"), let location = object["operationId"]?.yaml.location else {
            return nil
        }
        // Two paths may refer to one operation, whose ID then has the same place twice.
        if let first = context.operationIDs[id], first != location {
            context.report(
                .duplicateOperationID, "two operations have the 'operationId' '\(id)'", at: location,
                in: object.node,
                notes: [Diagnostic.Note("the first is here", at: first)])
        } else {
            context.operationIDs[id] = location
        }
        return id
    }

    private func externalDocumentation(_ object: ObjectReader) -> String? {
        let documentation = object["externalDocs"]
        return documentation.flatMap { ObjectReader($0, as: .externalDocumentation, in: context) }?.requiredText(
            "url")
    }

    private func parameters(_ object: ObjectReader, path: String) -> [Parameter] {
        let list = ParameterList(context: context)
        let parameters = list.merge(list.read(object), over: defaults.parameters)
        return defaults.hasPath ? list.checked(parameters, against: path, of: object) : parameters
    }

    private func servers(_ object: ObjectReader) -> [Server]? {
        guard object["servers"] != nil else { return defaults.servers }
        return object.elements("servers").compactMap(ServerReader(context: context).read)
    }

    private func security(_ object: ObjectReader) -> [SecurityRequirement] {
        guard object["security"] != nil else { return defaults.security }
        return SecurityRequirementReader(context: context).read(object)
    }

    private func callbacks(_ object: ObjectReader) -> [Callback] {
        guard let node = object["callbacks"] else { return [] }
        if context.isInCallback {
            object.report(.nestedCallback, "a callback's own callbacks are left out", at: node.location)
            return []
        }
        return object.members("callbacks").compactMap {
            CallbackReader(context: context).read($0.node, name: $0.name)
        }
    }
}

import Diagnostics
import YAMLTree

/// A reader of the Security Scheme Object and its flows (OpenAPI 3.1 §4.8.27 to §4.8.29).
struct SecuritySchemeReader {
    static let types = ["apiKey", "http", "oauth2", "openIdConnect", "mutualTLS"]
    static let placementsOfKeys: [Parameter.Placement] = [.query, .header, .cookie]

    let context: ReadingContext

    func read(_ node: SourceNode, name: String) -> SecurityScheme? {
        guard let followed = context.followed(node, as: .securityScheme),
            let object = ObjectReader(followed.node, as: .securityScheme, in: context),
            let type = object.requiredText("type"), let kind = kind(type, object)
        else { return nil }
        return SecurityScheme(
            name: name, description: followed.description ?? object.text("description"), kind: kind,
            location: node.location)
    }

    private func kind(_ type: String, _ object: ObjectReader) -> SecurityScheme.Kind? {
        switch type {
        case "apiKey": return apiKey(object)
        case "http":
            return object.requiredText("scheme").map {
                .http(scheme: $0.lowercased(), bearerFormat: object.text("bearerFormat"))
            }
        case "oauth2": return .oauth2(flows(object))
        case "openIdConnect": return object.requiredText("openIdConnectUrl").map { .openIDConnect(url: $0) }
        case "mutualTLS": return .mutualTLS
        default:
            object.report(
                .invalidValue, "a security scheme cannot be of type '\(type)'", at: object["type"]?.yaml.location,
                help: type == "basic"
                    ? "write 'type: http' and 'scheme: basic'"
                    : suggestion(for: type, among: Self.types).map(Help.didYouMean),
                consequence: object.kind.consequence)
            return nil
        }
    }

    private func apiKey(_ object: ObjectReader) -> SecurityScheme.Kind? {
        let name = object.requiredText("name")
        guard let text = object.requiredText("in"), let name else { return nil }
        if let placement = Parameter.Placement(rawValue: text), Self.placementsOfKeys.contains(placement) {
            return .apiKey(name: name, placement: placement)
        }
        object.report(
            .invalidValue, "an API key cannot be in '\(text)'", at: object["in"]?.yaml.location,
            help: "it can be in 'header', 'query' or 'cookie'", consequence: object.kind.consequence)
        return nil
    }

    private func flows(_ object: ObjectReader) -> [SecurityScheme.Flow] {
        guard let node = object["flows"] else {
            object.reportMissing("flows", consequence: "it is read as if it had none")
            return []
        }
        guard let flows = ObjectReader(node, as: .oauthFlows, in: context) else { return [] }
        return flows.ownMembers.compactMap { name, node in
            SecurityScheme.Grant(rawValue: name).flatMap { flow($0, node) }
        }
    }

    private func flow(_ grant: SecurityScheme.Grant, _ node: SourceNode) -> SecurityScheme.Flow? {
        guard let object = ObjectReader(node, as: .oauthFlow, in: context) else { return nil }
        let scopes = object["scopes"] == nil ? [] : object.members("scopes")
        return SecurityScheme.Flow(
            grant: grant,
            authorizationURL: object.text("authorizationUrl") ?? object.text("deviceAuthorizationUrl"),
            tokenURL: object.text("tokenUrl"), refreshURL: object.text("refreshUrl"), scopes: scopes.map(\.name))
    }
}

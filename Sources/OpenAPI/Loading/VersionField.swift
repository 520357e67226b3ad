import YAMLTree

/// The `openapi` of a spec, or the `swagger` of a spec in version 2.
struct VersionField {
    /// The value of `openapi` or `swagger`.
    let node: YAMLNode?
    let isSwagger: Bool

    init(_ root: YAMLNode) {
        let openapi = root["openapi"]
        node = openapi ?? root["swagger"]
        isSwagger = openapi == nil && node != nil
    }

    var isPresent: Bool {
        node != nil && !isSwagger
    }

    /// The version by its first two numbers, because the patch level changes nothing (OpenAPI 3.1 §4.1).
    var version: SpecificationVersion? {
        guard let text = node?.text, !isSwagger else { return nil }
        return SpecificationVersion(rawValue: text.split(separator: ".").prefix(2).joined(separator: "."))
    }

    var isThree: Bool {
        node?.text?.split(separator: ".").first == "3"
    }
}

extension SpecificationVersion {
    static let newest = SpecificationVersion.v3_2
}

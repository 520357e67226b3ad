import Foundation
@testable import ClientRuntime

/// Expands a template of RFC 6570 with the styles of OpenAPI, as far as they cover it.
struct TemplateExpansion {
    let variables: [String: APIClient.JSON]

    /// The reason that OpenAPI cannot express a template.
    struct Inexpressible: Error {
        let reason: String
    }

    private static let noTemplate = "RFC 6570 has no such template either"

    func text(_ template: String) throws -> String {
        var text = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{") {
            guard let close = rest[open...].firstIndex(of: "}") else {
                throw Inexpressible(reason: Self.noTemplate)
            }
            text += APIClient.PathTemplate(stringLiteral: String(rest[..<open])).text
            text += try expression(rest[rest.index(after: open)..<close])
            rest = rest[rest.index(after: close)...]
        }
        guard !rest.contains("}") else {
            throw Inexpressible(reason: Self.noTemplate)
        }
        return text + APIClient.PathTemplate(stringLiteral: String(rest)).text
    }

    private func expression(_ text: Substring) throws -> String {
        let names = "#/+?&.;".contains(text.first ?? " ") ? text.dropFirst() : text
        let specs = try names.split(separator: ",", omittingEmptySubsequences: false).map(spec)
        switch text.first {
        case "#"?: throw Inexpressible(reason: "no parameter is in the fragment")
        case "/"?: throw Inexpressible(reason: "no style has a segment for each value")
        case "+"?: return try path(specs, .simple, separator: ",", escaping: .allButReservedInPath)
        case "."?: return try path(specs, .label, separator: "")
        case ";"?: return try path(specs, .matrix, separator: "")
        case "?"?: return try query(specs, mark: "?")
        case "&"?: return try query(specs, mark: "&")
        default: return try path(specs, .simple, separator: ",")
        }
    }

    private struct Spec {
        let name: String
        let explode: Bool
    }

    private func spec(_ text: Substring) throws -> Spec {
        guard !text.contains(":") else { throw Inexpressible(reason: "no style takes a part of a value") }
        let name = text.hasSuffix("*") ? text.dropLast() : text
        let isName =
            !name.isEmpty
            && name.utf8.allSatisfy { byte in
                "._%abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".utf8.contains(byte)
            }
        guard isName else { throw Inexpressible(reason: Self.noTemplate) }
        return Spec(name: String(name), explode: text.hasSuffix("*"))
    }

    private func path(
        _ specs: [Spec], _ style: APIClient.ParameterStyle, separator: String, escaping: APIClient.Escaping = .all
    ) throws -> String {
        let values = try specs.map { spec in
            guard let value = variables[spec.name], value != .null else {
                throw Inexpressible(reason: "a parameter of a path cannot be left out")
            }
            return try APIClient.ParameterValue(value)
                .path(spec.name, style: style, explode: spec.explode, escaping: escaping)
        }
        return values.joined(separator: separator)
    }

    private func query(_ specs: [Spec], mark: String) throws -> String {
        let pairs = try specs.flatMap { spec -> [String] in
            guard let value = variables[spec.name], value != .null else { return [] }
            return try APIClient.ParameterValue(value).pairs(
                spec.name.removingPercentEncoding ?? spec.name, style: .form, explode: spec.explode)
        }
        return pairs.isEmpty ? "" : mark + pairs.joined(separator: "&")
    }
}

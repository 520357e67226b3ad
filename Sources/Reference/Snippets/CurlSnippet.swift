import Foundation
import OpenAPI
import SwiftPlan

/// A writer of a call as a `curl` command, with the values of the call's example. Credentials are placeholders.
struct CurlSnippet {
    let plan: ClientPlan

    func text(_ call: CallPlan) -> String {
        var parts = ["curl"]
        if call.method == "HEAD" {
            parts[0] += " --head"
        } else if call.method != "GET" {
            parts[0] += " -X \(quoted(call.method))"
        }
        parts[0] += " " + quoted(address(call))
        parts += credentials(call).map { "-H " + quoted($0) }
        parts += call.parameters.filter { $0.placement == .header }.compactMap { parameter in
            value(parameter, call).map { "-H " + quoted("\(parameter.wireName): \($0)") }
        }
        return (parts + body(call)).joined(separator: " \\\n  ")
    }

    // MARK: - Address

    private func address(_ call: CallPlan) -> String {
        let path = call.path.map { piece in
            switch piece {
            case .literal(let text): text
            case .parameter(let parameter): value(parameter, call).map(escaped) ?? "{\(parameter.wireName)}"
            }
        }
        let query =
            call.parameters.filter { $0.placement == .query || $0.placement == .querystring }.flatMap { pairs($0, call) }
            + plan.keysInQuery(of: call).map { "\(escaped($0))=KEY" }
        return Prose.visible(
            plan.address(of: call) + path.joined() + (query.isEmpty ? "" : "?" + query.joined(separator: "&")))
    }

    private func pairs(_ parameter: ParameterPlan, _ call: CallPlan) -> [String] {
        guard let json = call.example?.arguments[parameter.label] else { return [] }
        let name = escaped(parameter.wireName)
        switch (json, parameter.form) {
        case (.array(let elements), .styled(.form, explode: true, _)):
            return elements.compactMap(\.scalarText).map { "\(name)=\(escaped($0))" }
        case (.object(let members), .styled(.deepObject, _, _)):
            return members.compactMap { member in
                member.value.scalarText.map { "\(name)%5B\(escaped(member.name))%5D=\(escaped($0))" }
            }
        default: return value(parameter, call).map { ["\(name)=\(escaped($0))"] } ?? []
        }
    }

    /// Returns the value of a parameter. Elements of a list are separated by commas, as in most styles.
    private func value(_ parameter: ParameterPlan, _ call: CallPlan) -> String? {
        guard let json = call.example?.arguments[parameter.label] else { return nil }
        switch json {
        case .array(let elements): return elements.compactMap(\.scalarText).joined(separator: ",")
        case .object(let members):
            return members.compactMap { member in member.value.scalarText.map { "\(member.name),\($0)" } }.joined(
                separator: ",")
        default: return json.scalarText
        }
    }

    // MARK: - Headers and body

    private func credentials(_ call: CallPlan) -> [String] {
        (call.security.first { !$0.isEmpty } ?? []).compactMap { placement in
            switch placement {
            case .bearer: "Authorization: Bearer TOKEN"
            case .basic: "Authorization: Basic CREDENTIALS"
            case .header(let name): "\(name): KEY"
            case .cookie(let name): "Cookie: \(name)=KEY"
            case .query: nil
            }
        }
    }

    private func body(_ call: CallPlan) -> [String] {
        guard let body = call.body, body.isRequired || call.example?.body != nil else { return [] }
        let type = "-H " + quoted("Content-Type: \(body.mediaType)")
        switch body.encoding {
        case .json, .lines:
            return [type] + (call.example?.bodyText.map { ["-d " + quoted($0, keepsLines: true)] } ?? [])
        case .form: return fields(call).map { "--data-urlencode " + quoted($0) }
        case .multipart: return fields(call).map { "-F " + quoted($0) }
        case .text, .data: return [type, "--data-binary @file"]
        case .anyData: return ["-H 'Content-Type: application/octet-stream'", "--data-binary @file"]
        }
    }

    private func fields(_ call: CallPlan) -> [String] {
        guard case .object(let members)? = call.example?.body else { return [] }
        return members.compactMap { member in member.value.scalarText.map { "\(member.name)=\($0)" } }
    }

    // MARK: - Text

    private func quoted(_ text: String, keepsLines: Bool = false) -> String {
        let visible = Prose.visible(text, keepsLines: keepsLines)
        let isPlain = !visible.isEmpty && visible.unicodeScalars.allSatisfy { $0.isASCII && $0.properties.isAlphabetic }
        return isPlain ? visible : "'" + visible.replacing("'", with: "'\\''") + "'"
    }

    private func escaped(_ text: String) -> String {
        let allowed = CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~,:")
        return text.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
    }
}

extension ExampleJSON {
    /// The text of a string, number or boolean; `nil` for any other value.
    fileprivate var scalarText: String? {
        switch self {
        case .string(let text), .number(let text): text
        case .boolean(let flag): String(flag)
        case .null, .array, .object: nil
        }
    }
}

extension ClientPlan {
    /// Returns the URL of the server that a call is sent to by default.
    func address(of call: CallPlan) -> String {
        call.server ?? servers.first?.addressText ?? ""
    }

    fileprivate func keysInQuery(of call: CallPlan) -> [String] {
        (call.security.first { !$0.isEmpty } ?? []).compactMap { placement in
            if case .query(let name) = placement { name } else { nil }
        }
    }
}

extension ServerPlan {
    /// The URL with the names of its variables in braces.
    var addressText: String {
        address.map { piece in
            switch piece {
            case .literal(let text): text
            case .variable(let variable): "{\(variable.label)}"
            }
        }.joined()
    }
}

import SwiftPlan
import YAMLTree

// The calls of each path, and their arguments.
extension SurfaceReader {
    mutating func calls(_ path: Row) {
        guard let template = path.text(0) else { return }
        for node in path.elements.dropFirst() { call(node, path: template) }
    }

    private mutating func call(_ node: YAMLNode, path: String) {
        let all = Array(node.elements)
        guard let method = all.first?.string, all.count > 2 else { return }
        let head = Head(all, path: path, method: method)
        let recordedType = type(all[2], .response(of: head.identity))
        add(head.key, head.name, nil, source: head.source) {
            $0.type = recordedType
            $0.encoding = head.option("asks")
            $0.paging = head.option("pages")
            $0.address = head.option("server")
            $0.security = head.options?["by"]?.elements.map { $0.elements.compactMap(\.string) } ?? []
            $0.group = head.group
            $0.isDeprecated = head.options?["deprecated"]?.bool == true
        }
        setFormerNames(of: head.key, head.texts("was"))
        documentedErrors(head)
        let bodies = [head.options?["sends"]].compactMap(\.self) + (head.options?["or"].map { Array($0.elements) } ?? [])
        for body in bodies.compactMap({ Row($0, after: 1) }) { self.body(body, head) }
        let missing = head.texts("without")
        for name in SurfaceRecords.variables(of: path) where !missing.contains(name) {
            let implied = SurfaceRecords.impliedVariable(name, of: head.key)
            add(implied)
        }
        for parameter in all.dropFirst(head.options == nil ? 3 : 4) { self.parameter(parameter, head) }
    }

    /// The first elements of a call's record: its method, `operationId`, response and options. `SurfaceWriter` defines the
    /// keys of the options.
    private struct Head {
        let key: APIKey
        let source: String?
        let options: YAMLNode?
        let group: String
        let name: String

        init(_ row: [YAMLNode], path: String, method: String) {
            options = row.count > 3 && row[3].kind == .mapping ? row[3] : nil
            source = row[1].string
            let implied = SurfaceRecords.implied(by: source)
            group = options?["in"]?.string ?? implied.group
            name = options?["name"]?.string ?? implied.name
            let call = APIKey(.call, path, method)
            key = options?["for"]?.string.map { call.part(.call, $0) } ?? call
        }

        var identity: CallIdentity { CallIdentity(key: key, name: name, group: group) }

        func option(_ key: String) -> String? { options?[key]?.string }
        func texts(_ key: String) -> [String] { options?[key]?.elements.compactMap(\.string) ?? [] }
    }

    private mutating func documentedErrors(_ head: Head) {
        var name: String?
        head.options?["fails"]?.elements.forEach { node in
            if let text = node.string {
                name = text
            } else if let status = node.text ?? node.elements.first(where: { _ in true })?.string {
                add(head.key.part(.response, status), name, nil)
            }
        }
    }

    private mutating func body(_ row: Row, _ head: Head) {
        let label = row.option("label") ?? "body"
        let mediaType = row.option("as") ?? SurfaceRecords.json
        let recordedType = type(row[0], .body(mediaType, of: head.identity))
        add(head.key.part(.body, label), label, nil) {
            $0.type = recordedType
            $0.presence = row.flag("optional") ? .optional : .required
            $0.encoding = mediaType
        }
    }

    private mutating func parameter(_ node: YAMLNode, _ head: Head) {
        guard let name = node.string ?? node.elements.first(where: { _ in true })?.string else { return }
        let placement = Row(node, after: 2)?.option("in") ?? SurfaceRecords.usualPlacement(of: name, in: head.key)
        let call = APIKey(.call, steps: Array(head.key.steps.prefix(2)))
        property(
            node, call.part(.parameter, placement, name),
            .argument(name, in: placement, of: head.identity),
            usually: placement == "path" ? .required : .optional, encoding: SurfaceRecords.usualEncoding(placement))
    }
}

import Foundation
import OpenAPI
import SwiftPlan

/// The operation of a scenario's request, and the texts of its path parameters.
struct OperationMatch {
    let operation: OpenAPI.Operation
    let group: GroupPlan
    let call: CallPlan
    /// The values by the parameter's name, as in the URL.
    let pathTexts: [String: String]
    /// The prefix of the path in the request: the path of the document's server, or nothing.
    let basePath: String

    /// Finds the operation whose template matches with the shortest texts of parameters.
    init?(_ scenario: Scenario, in planned: PlannedDocument) {
        let base = scenario.uri.hasPrefix(planned.basePath + "/") ? planned.basePath : ""
        let path = String(scenario.uri.prefix { $0 != "?" }.dropFirst(base.count))
        let found = planned.document.operations.compactMap { operation -> (OpenAPI.Operation, [String: String])? in
            guard operation.method.uppercased() == scenario.method.uppercased() else { return nil }
            return Self.texts(in: path, template: operation.path).map { (operation, $0) }
        }
        let best = found.min { Self.length($0.1) < Self.length($1.1) }
        guard let (operation, texts) = best else { return nil }
        let essence = scenario.request?.body?.sentEssence
        for group in planned.plan.groups {
            let calls = group.calls.filter { $0.method == operation.method && $0.pathTemplate == operation.path }
            // An operation has a call for each media type that a caller may choose.
            let exact = calls.first { $0.body.map { Scenario.Body.essence($0.sentType) } == essence }
            if let call = exact ?? calls.first {
                self.init(operation: operation, group: group, call: call, pathTexts: texts, basePath: base)
                return
            }
        }
        return nil
    }

    private init(
        operation: OpenAPI.Operation, group: GroupPlan, call: CallPlan, pathTexts: [String: String], basePath: String
    ) {
        self.operation = operation
        self.group = group
        self.call = call
        self.pathTexts = pathTexts
        self.basePath = basePath
    }

    private static func length(_ texts: [String: String]) -> Int {
        texts.values.reduce(0) { $0 + $1.utf8.count }
    }

    /// The texts of the parameters; `nil` if the path does not match. A parameter may hold any text here, even one that
    /// OpenAPI forbids.
    static func texts(in path: String, template: String) -> [String: String]? {
        guard path.hasPrefix(template.prefix { $0 != "{" }) else { return nil }
        var names: [String] = []
        var pattern = "^"
        var rest = template[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            pattern += NSRegularExpression.escapedPattern(for: String(rest[..<open])) + "(.+)"
            names.append(String(rest[rest.index(after: open)..<close]))
            rest = rest[rest.index(after: close)...]
        }
        pattern += NSRegularExpression.escapedPattern(for: String(rest)) + "$"
        let whole = NSRange(path.startIndex..., in: path)
        guard let expression = try? NSRegularExpression(pattern: pattern),
            let match = expression.firstMatch(in: path, range: whole)
        else { return nil }
        var texts: [String: String] = [:]
        for (index, name) in names.enumerated() {
            guard let range = Range(match.range(at: index + 1), in: path) else { return nil }
            texts[name] = String(path[range])
        }
        return texts
    }
}

extension BodyPlan {
    fileprivate var sentType: String {
        switch encoding {
        case .json(let type), .lines(let type), .multipart(let type), .text(let type), .data(let type): type
        case .form: "application/x-www-form-urlencoded"
        case .anyData: "*/*"
        }
    }
}

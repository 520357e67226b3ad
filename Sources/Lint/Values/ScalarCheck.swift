import Foundation
import OpenAPI
import YAMLTree

/// A check of one value against the bounds and the format of its schema.
struct ScalarCheck {
    private let schema: Schema
    private let bounds: [String: Double]

    init(_ schema: Schema) {
        self.schema = schema
        bounds = Dictionary(schema.constraints.compactMap { bound in Double(bound.value).map { (bound.keyword, $0) } }) { $1 }
    }

    func problem(with node: YAMLNode) -> ValueCheck.Problem? {
        problemOfBounds(node) ?? problemOfFormat(node)
    }

    private func problemOfBounds(_ node: YAMLNode) -> ValueCheck.Problem? {
        let measured: [(keyword: String, value: Double, fits: (Double, Double) -> Bool)]
        if let text = node.string {
            let length = Double(text.unicodeScalars.count)
            measured = [("minLength", length, { $0 >= $1 }), ("maxLength", length, { $0 <= $1 })]
        } else if let number = node.number {
            measured = [
                ("minimum", number, { $0 >= $1 }), ("maximum", number, { $0 <= $1 }),
                ("exclusiveMinimum", number, { $0 > $1 }), ("exclusiveMaximum", number, { $0 < $1 }),
            ]
        } else if node.kind != .scalar {
            let names = node.kind == .mapping ? ("minProperties", "maxProperties") : ("minItems", "maxItems")
            let count = Double(node.count)
            measured = [(names.0, count, { $0 >= $1 }), (names.1, count, { $0 <= $1 })]
        } else {
            return nil
        }
        let broken = measured.first { check in bounds[check.keyword].map { !check.fits(check.value, $0) } ?? false }
        return broken.map { check in
            let bound = schema.constraints.last { $0.keyword == check.keyword }?.value ?? ""
            return .init(node: node, message: "it violates '\(check.keyword): \(bound)'")
        }
    }

    private func problemOfFormat(_ node: YAMLNode) -> ValueCheck.Problem? {
        guard let text = node.string, let format = schema.format, let fits = Self.formats[format], !fits(text) else { return nil }
        return .init(node: node, message: "'\(text.prefix(60))' is not of the format '\(format)'")
    }

    /// The checks of text, by format.
    private static let formats: [String: @Sendable (String) -> Bool] = [
        "date": { TextFormat.isDate($0[...]) },
        "date-time": { TextFormat.isDateTime($0[...]) },
        "uuid": TextFormat.isUUID,
        "email": { $0.wholeMatch(of: /[^@\s]+@[^@\s]+/) != nil },
        "ipv4": { $0.wholeMatch(of: /(\d{1,3}\.){3}\d{1,3}/) != nil },
        "uri": { $0.wholeMatch(of: /[A-Za-z][A-Za-z0-9+.-]*:\S+/) != nil },
        "byte": { Data(base64Encoded: $0) != nil },
    ]
}

import OpenAPI
import YAMLTree

/// The rule `impossible-bounds`: the bounds of a schema leave no value between them.
struct ImpossibleBounds: LintRule {
    private static let pairs = [
        ("minLength", "maxLength"), ("minItems", "maxItems"), ("minProperties", "maxProperties"),
        ("minContains", "maxContains"), ("minimum", "maximum"),
    ]
    private static let strict = [
        ("exclusiveMinimum", "maximum"), ("minimum", "exclusiveMaximum"), ("exclusiveMinimum", "exclusiveMaximum"),
    ]

    func check(_ subject: LintSubject) {
        for object in subject.objects(.schema) {
            for (low, high) in Self.pairs { check(low, high, of: object, subject) { $0 > $1 } }
            for (low, high) in Self.strict { check(low, high, of: object, subject) { $0 >= $1 } }
        }
    }

    private func check(
        _ low: String, _ high: String, of object: SpecMap.Object, _ subject: LintSubject,
        isImpossible: (Double, Double) -> Bool
    ) {
        guard let least = object.node[low]?.number, let entry = object.node.entry(high), let most = entry.value.number,
            isImpossible(least, most)
        else { return }
        let words = "'\(low): \(object.node[low]?.text ?? "")' and '\(high): \(entry.value.text ?? "")'"
        subject.report(
            .impossibleBounds, "no value fits \(words)", at: entry.key.location, pointer: object.jsonPointer)
    }
}

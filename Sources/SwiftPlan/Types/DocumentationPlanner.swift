import OpenAPI
import YAMLTree

/// Collects the text of doc comments.
enum DocumentationPlanner {
    static func type(_ schema: Schema) -> Documentation {
        // A title of one word only repeats the name.
        let title = schema.title.flatMap { $0.contains(" ") ? $0 : nil }
        return Documentation(summary: schema.description ?? title)
    }

    /// The value that a doc comment states: the only value, or the default.
    enum Value {
        case always(String), byDefault(String)
    }

    /// Returns the text for a property: its own description, or that of the schema that it refers to. A schema that is
    /// a type with a doc comment does not count.
    static func property(_ schema: Schema, target: Schema, _ value: Value?) -> Documentation {
        let hasOwnComment = target.name != nil && target.pointer != schema.pointer
        let text = schema.description ?? (hasOwnComment ? nil : target.description) ?? schema.title
        return Documentation(summary: text, notes: facts(schema, target: target, value))
    }

    /// Returns the constraints of a value that its type does not show, and its default.
    static func facts(_ schema: Schema, target: Schema, _ value: Value?) -> [String] {
        var notes: [String] = []
        let constraints = target.constraints + schema.constraints.filter { !target.constraints.contains($0) }
        let texts = constraints.filter { target.prefixItems.isEmpty || !$0.isAboutLength }.compactMap(text)
        if !texts.isEmpty {
            notes.append(texts.joined(separator: ", ").capitalizedFirst + ".")
        }
        switch value {
        case .always(let text)?: notes.append("Always `\(text)`.")
        case .byDefault("")?: notes.append("Default: an empty string.")
        case .byDefault(let text)?: notes.append("Default: `\(text)`.")
        case nil: break
        }
        return notes
    }

    private static func text(_ constraint: Schema.Constraint) -> String? {
        let value = constraint.value
        return switch constraint.keyword {
        case "minimum": "at least \(value)"
        case "maximum": "at most \(value)"
        case "exclusiveMinimum": "more than \(value)"
        case "exclusiveMaximum": "less than \(value)"
        case "multipleOf": "a multiple of \(value)"
        case "minLength": "at least \(value) character\(plural(value))"
        case "maxLength": "at most \(value) character\(plural(value))"
        case "minItems": "at least \(value) item\(plural(value))"
        case "maxItems": "at most \(value) item\(plural(value))"
        case "uniqueItems": value == "true" ? "no item twice" : nil
        case "minProperties": "at least \(value) entr\(plural(value, "y", "ies"))"
        case "maxProperties": "at most \(value) entr\(plural(value, "y", "ies"))"
        case "pattern": "matching `\(value)`"
        default: nil
        }
    }

    private static func plural(_ count: String, _ one: String = "", _ several: String = "s") -> String {
        count == "1" ? one : several
    }
}

extension Schema.Constraint {
    /// True for a constraint on the length. The type of a tuple shows its length already.
    fileprivate var isAboutLength: Bool {
        ["minItems", "maxItems"].contains(keyword)
    }
}

extension String {
    var capitalizedFirst: String {
        prefix(1).uppercased() + dropFirst()
    }
}

import Diagnostics

extension ObjectKind {
    /// The highest severity of a mistake in such an object. A mistake that only affects a client's documentation is no
    /// reason to refuse a spec.
    var limit: Diagnostic.Severity {
        switch self {
        case .info, .contact, .license, .externalDocumentation, .example, .link, .xml: .warning
        default: .error
        }
    }

    /// The consequence of leaving such an object out, as part of a sentence; `nil` if the run cannot continue.
    var consequence: String? {
        switch self {
        case .document: nil
        case .info: "it is read as empty"
        case .schema: Self.anyValue
        default: "\(definiteNoun) is left out"
        }
    }

    /// The consequence for a value without a usable schema.
    static let anyValue = "any value is accepted, as 'JSON'"

    /// The name of the kind with a definite article, such as `the parameter`.
    private var definiteNoun: String {
        let noun = grammar.noun
        guard let blank = noun.firstIndex(of: " "), noun.hasPrefix("a") else { return noun }
        return "the" + noun[blank...]
    }
}

/// The keys whose values are for people: a mistake in one is no reason to refuse a spec.
enum AnnotationKey {
    private static let names: Set = [
        "title", "summary", "description", "termsOfService", "example", "examples", "externalDocs", "$comment",
    ]

    static func limit(of key: String?) -> Diagnostic.Severity {
        key.map(names.contains) == true ? .warning : .error
    }
}

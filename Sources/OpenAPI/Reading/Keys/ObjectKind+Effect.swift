import Diagnostics

extension ObjectKind {
    /// The highest level of a mistake in such an object. A mistake that only affects a client's documentation is no
    /// reason to refuse a spec.
    var limit: Diagnostic.Severity {
        switch self {
        case .info, .contact, .license, .externalDocumentation, .example, .link, .xml: .warning
        default: .error
        }
    }

    /// The containment of such an object, as a part of a sentence.
    var containment: String? {
        switch self {
        case .document: nil
        case .info: "it is taken to be empty"
        case .schema: Self.anyValue
        default: "\(definiteNoun) is left out"
        }
    }

    /// The containment of a value without a usable schema.
    static let anyValue = "any value is accepted, as 'JSON'"

    /// `the parameter`.
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

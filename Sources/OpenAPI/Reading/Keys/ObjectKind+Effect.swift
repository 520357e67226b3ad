import Diagnostics

extension ObjectKind {
    /// What a mistake in such an object can count. One in what changes nothing of a client but its documentation is no
    /// reason to refuse a spec.
    var limit: Diagnostic.Severity {
        switch self {
        case .info, .contact, .license, .externalDocumentation, .example, .link, .xml: .warning
        default: .error
        }
    }

    /// What is done where such an object cannot be understood, as a part of a sentence.
    var containment: String? {
        switch self {
        case .document: nil
        case .schema: Self.anyValue
        default: "\(definiteNoun) is left out"
        }
    }

    /// What is done where nothing is known of a value.
    static let anyValue = "any value is accepted, as 'JSON'"

    /// `the parameter`.
    private var definiteNoun: String {
        let noun = grammar.noun
        guard let blank = noun.firstIndex(of: " "), noun.hasPrefix("a") else { return noun }
        return "the" + noun[blank...]
    }
}

/// Keys whose values are for people: a mistake in one is no reason to refuse a spec.
enum AnnotationKey {
    private static let names: Set = [
        "title", "summary", "description", "termsOfService", "example", "examples", "externalDocs", "$comment",
    ]

    static func limit(of key: String?) -> Diagnostic.Severity {
        key.map(names.contains) == true ? .warning : .error
    }
}

public import Diagnostics

/// Everything this module can have to say about a document. The raw value is the stable identifier that findings are
/// printed with.
public enum SchemaFinding: String, CaseIterable, Sendable {
    /// Two parts of a schema that no value can fit at once.
    case contradictoryParts = "contradictory-parts"
    /// A schema that means more than the client can say.
    case unsupportedSchema = "unsupported-schema"
    /// Parts that are not merged, because what comes of them would be too large.
    case tooManyParts = "too-many-parts"
    /// A discriminator that some member of the union does not declare; the client writes it.
    case undeclaredDiscriminator = "undeclared-discriminator"

    /// What the finding is printed with.
    public var id: DiagnosticID {
        DiagnosticID(rawValue: rawValue)
    }

    public var severity: Diagnostic.Severity {
        .warning
    }
}

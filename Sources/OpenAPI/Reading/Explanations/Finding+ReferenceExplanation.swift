import Diagnostics

extension Finding {
    /// The explanation of a rule about files or references; without a reason for other rules.
    var referenceExplanation: RuleExplanation {
        switch self {
        case .missingFile, .unreadableFile, .emptyFile, .referenceOutsideFolder, .remoteReference: fileExplanation
        case .emptyReference:
            RuleExplanation(
                why: "In YAML, a '#' after a space begins a comment. The reference leads nowhere, and its part is missing.",
                bad: Self.pet("$ref: #/components/schemas/Pet"), good: Self.pet(Self.toPet))
        case .danglingReference:
            RuleExplanation(
                why: "The part that the reference stands for is missing, so a client cannot be made of it.",
                bad: Self.pet("$ref: \"#/components/schemas/Pett\""), good: Self.pet(Self.toPet))
        case .wrongReference:
            RuleExplanation(
                why: "The object has other keys than its place requires, so nothing of it can be read there.",
                bad: Self.responsesExample("\"200\": {$ref: \"#/components/schemas/Pets\"}")
                    + "\ncomponents:\n  schemas:\n    Pets: {type: object}",
                good: Self.responsesExample("\"200\": {$ref: \"#/components/responses/Pets\"}")
                    + "\ncomponents:\n  responses:\n    Pets: {description: Pets.}")
        case .referenceLoop:
            RuleExplanation(
                why: "The reference stands for itself, so nothing describes the value. Often, one reference has a wrong name.",
                bad: Self.pet(Self.toPet, as: "{\(Self.toPet)}"), good: Self.pet(Self.toPet))
        case .emptyUnion:
            RuleExplanation(
                why: "A value would have to contain itself without end. One member must end it.",
                bad: Self.pet(Self.toPet, as: "{oneOf: [{\(Self.toPet)}]}"),
                good: Self.pet(Self.toPet, as: "{oneOf: [{type: string}, {type: array, items: {\(Self.toPet)}}]}"))
        case .referenceSiblings:
            RuleExplanation(
                why: "Before OpenAPI 3.1, a reference replaces its object, so the other keys have no effect.",
                bad: Self.olderPet("{\(Self.toPet), nullable: true}"),
                good: Self.olderPet("{allOf: [{\(Self.toPet)}], nullable: true}"))
        case .tooLarge:
            RuleExplanation(
                why: """
                    No spec needs this size, but one that somebody made to fill the memory of its readers has it. No server \
                    accepts a path of this length.
                    """)
        default: RuleExplanation(why: "")
        }
    }

    private var fileExplanation: RuleExplanation {
        switch self {
        case .missingFile:
            RuleExplanation(
                why: """
                    The part of the spec in that file is missing. Often, the file has another name now, or the path begins \
                    at another folder: it is relative to the file with the reference.
                    """,
                bad: Self.file("pets.yaml", existing: "pet.yaml"), good: Self.file("pet.yaml"))
        case .unreadableFile:
            RuleExplanation(
                why: "The part of the spec in that file is missing.",
                bad: Self.file("pets", existing: "pets/pet.yaml"), good: Self.file("pets/pet.yaml"))
        case .emptyFile:
            RuleExplanation(
                why: "The file exists, but describes nothing, so everything that refers to it lacks a part.",
                bad: Self.file("pet.yaml", text: "# To be written."), good: Self.file("pet.yaml"))
        case .referenceOutsideFolder:
            RuleExplanation(
                why: """
                    A spec of another author could make Tenon read any file of the machine. If the file belongs to the \
                    project, '--allow-outside-references' allows it.
                    """,
                bad: Self.file("../pet.yaml", existing: "pet.yaml"), good: Self.file("pet.yaml"))
        default:
            RuleExplanation(
                why: """
                    A client must not depend on a network that may be down, or on a file that may change. Put a copy of the \
                    file beside the spec.
                    """,
                bad: Self.file("https://example.com/pet.yaml", existing: "pet.yaml"), good: Self.file("pet.yaml"))
        }
    }

    private static let toPet = "$ref: \"#/components/schemas/Pet\""

    /// Returns a spec whose response has a schema, with a component.
    private static func pet(_ schema: String, as pet: String = "{type: object}") -> String {
        responseExample(schema) + "\ncomponents:\n  schemas:\n    Pet: \(pet)"
    }

    /// Returns an example in OpenAPI 3.0 whose response has a property.
    private static func olderPet(_ property: String) -> RuleExample {
        RuleExample([
            "spec.yaml": "openapi: 3.0.3\ninfo: {title: Pets, version: \"1\"}\n"
                + pet("type: object\nproperties:\n  favourite: \(property)")
        ])
    }

    /// Returns an example whose spec refers to a file.
    private static func file(_ reference: String, existing: String? = nil, text: String = "type: object") -> RuleExample {
        RuleExample(spec: responseExample("$ref: \(reference)"), beside: [existing ?? reference: text])
    }
}

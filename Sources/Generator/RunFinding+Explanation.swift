package import Diagnostics

extension RunFinding {
    package var explanation: RuleExplanation {
        switch self {
        case .missingConfiguration, .unknownOption, .missingOption, .wrongOption, .unusedSetting: configurationExplanation
        case .sharedName, .sharedOutput, .unusedRuntime, .headerClash, .unknownClient, .ownSchema: clientsExplanation
        case .unknownModel, .unknownFilter, .overBudget: specExplanation
        case .unknownRevision, .defect, .notGenerated, .output, .drift: runExplanation
        }
    }

    private var configurationExplanation: RuleExplanation {
        switch self {
        case .missingConfiguration:
            RuleExplanation(
                why: "Without it, nothing says which clients to generate. 'tenon init' writes one.",
                bad: RuleExample(["tenon.yaml": "# To be written."]), good: Self.clients("name: Pets"))
        case .unknownOption:
            RuleExplanation(
                why: "The option would have no effect. Often, it is misspelled, or belongs in another mapping.",
                bad: Self.clients("name: Pets, acess: internal"), good: Self.clients("name: Pets, access: internal"))
        case .missingOption:
            RuleExplanation(
                why: "No client can be generated without these options.",
                bad: Self.clients("access: internal"), good: Self.clients("name: Pets, access: internal"))
        case .wrongOption:
            RuleExplanation(
                why: "Nobody can know which client is wanted, so none is generated.",
                bad: Self.clients("name: Pets, access: everyone"), good: Self.clients("name: Pets, access: internal"))
        default:
            RuleExplanation(
                why: """
                    Somebody has corrected the spec since, or the rule or the place is wrong. The setting would hide new \
                    findings.
                    """,
                bad: Self.clients("name: Pets, findings: {unknown-key: off}"), good: Self.clients("name: Pets"))
        }
    }

    private var clientsExplanation: RuleExplanation {
        switch self {
        case .sharedName:
            RuleExplanation(
                why: "A name is a type in Swift, and a module can have it once.",
                bad: Self.clients("name: Pets", "name: Pets"), good: Self.clients("name: Pets", "name: Cats"))
        case .sharedOutput:
            RuleExplanation(
                why: "Each client removes the files in its folder that are not its own, so it would remove the other client.",
                bad: Self.clients("name: Pets, output: Sources", "name: Cats, output: Sources"),
                good: Self.clients("name: Pets, output: Sources/Pets", "name: Cats, output: Sources/Cats"))
        case .unusedRuntime:
            RuleExplanation(
                why: "Nothing would use the files of the runtime.",
                bad: Self.sharing("name: Pets, runtime: own"), good: Self.sharing("name: Pets"))
        case .headerClash:
            RuleExplanation(
                why: "The clients share one type for the headers of responses, in which each header has one type.",
                bad: Self.headers("string"), good: Self.headers("integer"))
        case .unknownClient:
            RuleExplanation(
                why: "Without that client, there are no types to share.",
                bad: Self.sharing("name: Pets", "name: Cats, schemas: Pet"),
                good: Self.sharing("name: Pets", "name: Cats, schemas: Pets"))
        default:
            RuleExplanation(
                why: "The client has a type of its own, so callers must convert values from one client to the other.",
                bad: Self.sharing("name: Pets", "name: Cats, schemas: Pets, coding: both"),
                good: Self.sharing("name: Pets, coding: both", "name: Cats, schemas: Pets, coding: both"))
        }
    }

    private var specExplanation: RuleExplanation {
        switch self {
        case .unknownModel:
            RuleExplanation(
                why: "The type that is meant is not hashable. Often, its name is misspelled, or has changed in the spec.",
                bad: Self.clients("name: Pets, hashable: [Pett]"), good: Self.clients("name: Pets, hashable: [Pet]"))
        case .unknownFilter:
            RuleExplanation(
                why: "The client lacks the part that is meant. Often, its name is misspelled, or has changed in the spec.",
                bad: Self.clients("name: Pets, filter: {tags: [pats]}"), good: Self.clients("name: Pets, filter: {tags: [pets]}"))
        default:
            RuleExplanation(
                why: "A larger client takes longer to compile and load. A filter and options make it smaller.",
                bad: Self.clients("name: Pets, budget: {lines: 10}"), good: Self.clients("name: Pets, budget: {lines: 100000}"))
        }
    }

    private var runExplanation: RuleExplanation {
        switch self {
        case .unknownRevision:
            RuleExplanation(why: "Without the revision, there is nothing to compare with. A shallow clone lacks old revisions.")
        case .defect:
            RuleExplanation(why: "A run must not fail without a reason, so please report it with the spec.")
        case .notGenerated:
            RuleExplanation(
                why: """
                    A part of a client would be worse than the whole client of the last run, so its files stay as they are. \
                    The other errors say why.
                    """)
        case .output:
            RuleExplanation(why: "Nothing is written, so that no work of yours is lost and no client is half new and half old.")
        default:
            RuleExplanation(
                why: "Somebody changed the spec, the configuration or the output, and the client no longer agrees with them.")
        }
    }

    // MARK: Configurations

    /// Returns a configuration. A client has the spec `spec.yaml`, and an output of its own name if it names none.
    private static func clients(_ clients: String...) -> RuleExample { RuleExample(["tenon.yaml": text(clients)]) }

    /// Returns a configuration whose clients share a runtime.
    private static func sharing(_ clients: String...) -> RuleExample {
        RuleExample(["tenon.yaml": "runtime: {name: APIKit, output: APIKit}\n" + text(clients)])
    }

    private static func text(_ clients: [String]) -> String {
        let entries = clients.enumerated().map { number, options in
            let spec = options.contains("spec:") ? "" : ", spec: spec.yaml"
            return "  - {\(options)\(spec)\(options.contains("output:") ? "" : ", output: Client\(number + 1)")}"
        }
        return "clients:\n" + entries.joined(separator: "\n")
    }

    /// Returns two specs whose responses have one header, with another type in the second spec.
    private static func headers(_ type: String) -> RuleExample {
        RuleExample([
            "tenon.yaml": "runtime: {name: APIKit, output: APIKit}\n" + text(["name: Pets", "name: Cats, spec: cats.yaml"]),
            "spec.yaml": header("/pets", "integer"), "cats.yaml": header("/cats", type),
        ])
    }

    private static func header(_ path: String, _ type: String) -> String {
        """
        openapi: 3.1.0
        info: {title: Pets, version: "1"}
        paths:
          \(path):
            get:
              operationId: listPets
              responses:
                "204": {description: None., headers: {X-Left: {schema: {type: \(type)}}}}
        """
    }
}

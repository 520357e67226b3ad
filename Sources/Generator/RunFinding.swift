package import Diagnostics

/// The findings about the configuration and the output, not about a spec.
package enum RunFinding: String, FindingKind {
    case missingConfiguration = "missing-configuration"
    case unknownOption = "unknown-option"
    case missingOption = "missing-option"
    case wrongOption = "wrong-option"
    case sharedName = "shared-name"
    case sharedOutput = "shared-output"
    case unusedRuntime = "unused-runtime"
    case headerClash = "header-clash"
    case unusedSetting = "unused-setting"
    case unknownClient = "unknown-client"
    case unknownModel = "unknown-model"
    case ownSchema = "own-schema"
    case unknownFilter = "unknown-filter"
    case unknownRevision = "unknown-revision"
    case defect
    case notGenerated = "not-generated"
    case output
    case overBudget = "over-budget"
    case drift

    package static let category = "In the configuration and the output"

    package var title: String {
        switch self {
        case .missingConfiguration: "there is no `tenon.yaml`"
        case .unknownOption: "a key that the configuration does not have"
        case .missingOption: "a client without a name, a spec or an output"
        case .wrongOption: "a value of the wrong type, or a value that is not allowed"
        case .sharedName: "two clients of one name, or a client and a runtime"
        case .sharedOutput: "two clients in one folder, or a runtime in that of a client"
        case .unusedRuntime: "a `runtime` that no client uses"
        case .headerClash: "clients that share a runtime, but document one response header differently"
        case .unusedSetting: "a setting of `findings` or `--level` that changed the level of no finding"
        case .unknownClient: "a client in `--client` or `schemas` that is not in the configuration"
        case .unknownModel: "a name in `hashable` that no type of the client has"
        case .ownSchema: "a schema of two clients whose types differ, although `schemas` asks for one type"
        case .unknownFilter: "a filter that names what the spec does not have"
        case .unknownRevision: "a `--since` that Git does not know"
        case .defect: "a run without a result and without an error: a defect of Tenon"
        case .notGenerated: "a client that was not generated, because its spec has an error"
        case .output:
            "a file or a folder cannot be written or read, or the output folder holds files that were edited by hand"
        case .overBudget: "a client that is larger than its `budget`"
        case .drift: "an output that differs from what the spec gives"
        }
    }

    package var level: RuleLevel {
        switch self {
        case .unusedSetting: .warning
        case .ownSchema: .note
        default: .error
        }
    }

    package var isContainable: Bool {
        false
    }
}

import SwiftPlan

/// How a client may be called.
enum ClientName {
    static func isValid(_ name: String) -> Bool {
        guard let first = name.unicodeScalars.first, first.properties.isXIDStart || first == "_" else { return false }
        return name.unicodeScalars.allSatisfy(\.properties.isXIDContinue) && !SwiftKeywords.contains(name)
    }

    static func problem(with name: String) -> String {
        "'\(name)' cannot be the name of a Swift type"
    }
}

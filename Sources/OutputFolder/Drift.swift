import ShownText

/// A difference between the output folder and the files that a run would now write there.
public enum Drift: Sendable, Hashable {
    /// The file does not exist.
    case missing(String)

    /// The manifest lists the file, but this run would not write it.
    case extra(String)

    /// No run wrote this Swift file. A run never removes it, and a build compiles it into the client.
    case foreign(String)

    /// The file's contents are neither those of this run nor those that the manifest records.
    case edited(String)

    /// The file has the contents that the manifest records, but this run would write others.
    case outdated(String)

    /// The manifest is missing or unreadable, or differs from that of this run.
    ///
    /// - Parameter differences: What differs, each as the predicate of a sentence.
    case manifest(_ differences: [String])

    /// The path of the file that differs, relative to the output folder.
    public var path: String {
        switch self {
        case .missing(let path), .extra(let path), .foreign(let path), .edited(let path), .outdated(let path): path
        case .manifest: Manifest.fileName
        }
    }
}

extension Drift: CustomStringConvertible {
    /// The path and the difference, in one line.
    public var description: String {
        switch self {
        case .missing: "'\(DisplayText.escaped(path))' is missing"
        case .extra: "'\(DisplayText.escaped(path))' is no longer generated from the spec"
        case .foreign: "'\(DisplayText.escaped(path))' was not made by this tool, and would be built into the client"
        case .edited: "'\(DisplayText.escaped(path))' was edited by hand"
        case .outdated: "'\(DisplayText.escaped(path))' is out of date"
        case .manifest(let differences): "'\(path)' \(DisplayText.escaped(differences.joined(separator: ", and ")))"
        }
    }
}

import ShownText

/// One difference between the output folder and the result of a run now.
public enum Drift: Sendable, Hashable {
    /// The file is not there.
    case missing(String)

    /// The manifest has the file, but this run does not make it.
    case extra(String)

    /// A Swift file that no run made. It is never removed, and it would become part of the client.
    case foreign(String)

    /// The file does not hold the bytes that the tool once wrote.
    case edited(String)

    /// The file is as the tool wrote it, but the spec or the tool has changed since.
    case outdated(String)

    /// The manifest is missing, unreadable, or records another spec, version or set of options.
    ///
    /// - Parameter differences: The recorded facts that have changed, each as a part of a sentence.
    case manifest(_ differences: [String])

    /// The file that differs, relative to the output folder.
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
        case .extra: "'\(DisplayText.escaped(path))' is not made from the spec any more"
        case .foreign: "'\(DisplayText.escaped(path))' was not made by this tool, and would be built into the client"
        case .edited: "'\(DisplayText.escaped(path))' was edited by hand"
        case .outdated: "'\(DisplayText.escaped(path))' is out of date"
        case .manifest(let differences): "'\(path)' \(DisplayText.escaped(differences.joined(separator: ", and ")))"
        }
    }
}

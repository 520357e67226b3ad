import Diagnostics
import OpenAPI
import SchemaNormalization

/// Which of the media types of a body or an answer a client has a way of its own for. Many documents list all that a
/// server could write the same value as, and one way is enough for that.
struct MediaChoice {
    /// The one that says most to Swift.
    let main: MediaType
    /// Those that mean something else, or a file.
    private(set) var others: [MediaType] = []
    /// Texts or bytes that Swift could not tell from one that was chosen, by the name of that one.
    private var equivalents: [String: [MediaType]] = [:]
    private(set) var leftOut: [MediaType] = []

    init?(_ content: [MediaType], _ types: TypePlanner) {
        guard let main = content.preferred(in: types.context) else { return nil }
        self.main = main
        for media in content where media.name != main.name {
            sort(media, types)
        }
    }

    func equivalents(of media: MediaType) -> [MediaType] {
        equivalents[media.name] ?? []
    }

    var allEquivalents: [MediaType] { ([main] + others).flatMap(equivalents) }

    private mutating func sort(_ media: MediaType, _ types: TypePlanner) {
        let kind = media.kind(in: types.context)
        let chosen = [main] + others
        if let equivalent = chosen.first(where: { [.text, .data].contains(kind) && $0.kind(in: types.context) == kind }) {
            equivalents[equivalent.name, default: []].append(media)
        } else if !chosen.contains(where: { Self.saysTheSame(media, as: $0, types) }) {
            kind == .xml ? leftOut.append(media) : others.append(media)
        }
    }

    private static func saysTheSame(_ media: MediaType, as other: MediaType, _ types: TypePlanner) -> Bool {
        let (kind, otherKind) = (media.kind(in: types.context), other.kind(in: types.context))
        if media.schema == nil, media.itemSchema == nil, kind == otherKind { return true }
        // Plain bytes and texts are not what has a structure; without files, parts are only another way to write it.
        let hasFiles = kind == .multipart && MultipartPlanner(types: types).hasFiles(media)
        guard kind != .data, ![.data, .text].contains(otherKind), !hasFiles,
            let schema = media.schema, let otherSchema = other.schema
        else { return false }
        let context = types.context
        if kind == .text, !context.schema(schema).isText { return true }
        return SchemaComparison(context: context).areSame(context.schemas.use(schema), context.schemas.use(otherSchema))
    }

    /// Says of media types that no call asks for them or sends them.
    func report(_ unused: [MediaType], to diagnostics: DiagnosticCollector) {
        for media in unused {
            diagnostics.report(
                Diagnostic(
                    id: "unused-media-type", severity: .note,
                    message: "'\(media.name)' has no call or argument of its own beside '\(main.name)'",
                    location: media.location,
                    help: "the options of a call can set the header 'Accept' or 'Content-Type'"))
        }
    }
}

extension NormalSchema {
    fileprivate var isText: Bool {
        switch form {
        case .scalar(let scalar): scalar.type == .string
        case .enumeration(let enumeration): enumeration.types == [.string]
        default: false
        }
    }
}

extension MediaType {
    /// What tells a JSON media type from others of an operation: the subtype without `vnd.` and `+json` (RFC 6838
    /// §3.2, §4.2.8).
    var distinction: String {
        let subtype = essence.split(separator: "/").last.map(String.init) ?? essence
        let name = subtype.hasPrefix("vnd.") ? String(subtype.dropFirst(4)) : subtype
        return name.hasSuffix("+json") ? String(name.dropLast(5)) : name
    }
}

import Diagnostics
import OpenAPI
import SchemaNormalization

/// Chooses the media types of a body or a response that a client supports separately. Many documents list every type in
/// which a server could write the same value; one of these is enough.
struct MediaChoice {
    /// The media type with the most specific Swift type.
    let main: MediaType
    /// The media types with another meaning, or with a file.
    private(set) var others: [MediaType] = []
    /// The types of text or bytes that share the Swift type of a chosen media type, by the name of that type.
    private var equivalents: [String: [MediaType]] = [:]
    /// The media types that mean the same as a chosen one, and XML.
    private(set) var leftOut: [MediaType] = []
    private var chosen = Chosen()

    /// The chosen media types by kind and outline, so that each candidate is compared with few.
    private struct Chosen {
        var firstOfKind: [MediaKind: MediaType] = [:]
        /// The schemas of structured types by outline.
        var schemas: [String: [SchemaUse]] = [:]
    }

    init?(_ content: [MediaType], _ types: TypePlanner) {
        guard let main = content.preferred(in: types.context) else { return nil }
        self.main = main
        choose(main, types.context)
        for media in content where media.name != main.name {
            sort(media, types)
        }
    }

    func equivalents(of media: MediaType) -> [MediaType] {
        equivalents[media.name] ?? []
    }

    var allEquivalents: [MediaType] { ([main] + others).flatMap(equivalents) }

    private mutating func choose(_ media: MediaType, _ context: PlanContext) {
        let kind = media.kind(in: context)
        if chosen.firstOfKind[kind] == nil { chosen.firstOfKind[kind] = media }
        guard ![.data, .text].contains(kind), let schema = media.schema else { return }
        let use = context.schemas.use(schema)
        chosen.schemas[SchemaComparison(context: context).outline(of: use), default: []].append(use)
    }

    private mutating func sort(_ media: MediaType, _ types: TypePlanner) {
        let kind = media.kind(in: types.context)
        if [.text, .data].contains(kind), let equivalent = chosen.firstOfKind[kind] {
            equivalents[equivalent.name, default: []].append(media)
        } else if meansTheSame(media, kind, types) {
            // A range includes the media type that was chosen.
            if !media.isRange { leftOut.append(media) }
        } else if kind == .xml {
            leftOut.append(media)
        } else {
            others.append(media)
            choose(media, types.context)
        }
    }

    /// Returns true if a chosen media type means the same. Bytes and text differ in meaning from structured types.
    /// Multipart without files is another way to write a structured type.
    private func meansTheSame(_ media: MediaType, _ kind: MediaKind, _ types: TypePlanner) -> Bool {
        if media.schema == nil, media.itemSchema == nil, chosen.firstOfKind[kind] != nil { return true }
        let hasFiles = kind == .multipart && MultipartPlanner(types: types).hasFiles(media)
        guard kind != .data, !hasFiles, let schema = media.schema, !chosen.schemas.isEmpty else { return false }
        let context = types.context
        if kind == .text, !context.schema(schema).isText { return true }
        let comparison = SchemaComparison(context: context)
        let use = context.schemas.use(schema)
        return chosen.schemas[comparison.outline(of: use)]?.contains { comparison.areSame(use, $0) } ?? false
    }

    /// Reports media types that no call accepts or sends.
    func report(_ unused: [MediaType], to diagnostics: DiagnosticCollector) {
        for media in unused {
            diagnostics.report(
                PlanFinding.unusedMediaType,
                "'\(media.name)' has no call or argument of its own beside '\(main.name)'",
                at: media.location, help: "the options of a call can set the header 'Accept' or 'Content-Type'")
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
    /// The words that tell a JSON media type from the others of an operation: the subtype without `vnd.` and `+json`
    /// (RFC 6838 §3.2, §4.2.8), and its parameters. A long parameter, such as an address or a sentence, does not count.
    var distinction: String {
        let name = MediaTypeName(name)
        let subtype = name.essence.split(separator: "/").last.map(String.init) ?? name.essence
        let vendor = subtype.hasPrefix("vnd.") ? String(subtype.dropFirst(4)) : subtype
        let kind = vendor.hasSuffix("+json") ? String(vendor.dropLast(5)) : vendor
        let parameters = name.parameters.filter { $0.count <= 24 }
        return kind == "json" && !parameters.isEmpty
            ? parameters.joined(separator: " ") : ([kind] + parameters).joined(separator: " ")
    }
}

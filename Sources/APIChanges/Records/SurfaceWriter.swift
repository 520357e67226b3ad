import OpenAPI
import SwiftPlan

/// A writer of a surface as the records of a manifest, which ``SurfaceReader`` reads.
struct SurfaceWriter {
    let surface: APISurface
    let index: SurfaceIndex
    var out = RecordText()
    private let subject: Subject
    /// The types that are written already.
    private var written: Set<APIKey> = []
    /// The names of types by their parts: a later type with the same parts refers to the first.
    private var types: [[UInt8]: String] = [:]

    init(_ surface: APISurface) {
        self.surface = surface
        index = SurfaceIndex(surface)
        subject = Subject(surface: surface)
    }

    /// Returns the records of a surface, with each section sorted.
    static func records(of surface: APISurface) -> String {
        var writer = SurfaceWriter(surface)
        writer.writeAll()
        return writer.out.text
    }

    private mutating func writeAll() {
        out.write("{")
        section("groups", index.all(.group)) { $0.group($1) }
        out.write(",")
        section("credentials", index.all(.credential)) { $0.credential($1) }
        out.write(",")
        section("servers", index.all(.server)) { $0.server($1) }
        out.write(",")
        section("headers", index.all(.header)) { $0.header($1) }
        out.write(",")
        section("errors", index.all(.error)) { $0.error($1) }
        out.write(",")
        let calls = Dictionary(grouping: index.all(.call)) { $0.key.steps.first?.token ?? "" }
        section("calls", calls.sorted { $0.key < $1.key }) { $0.path($1.key, $1.value) }
        out.write(",")
        let all = index.all(.type).filter { $0.entry.facts.shape?.kind != .group }
        let schemas = all.filter { $0.key.parent == nil && $0.key.lastToken.hasPrefix(SurfaceRecords.components) }
        section("schemas", schemas) { $0.schema($1) }
        out.write(",")
        out.write("\"types\":[0")
        // Outer types come first. Most nested types are written within them.
        for type in all where !written.contains(type.key) {
            out.beginRow()
            otherType(type)
        }
        out.write("\n]}")
    }

    private mutating func section<Element>(
        _ name: String, _ elements: [Element], _ write: (inout Self, Element) -> Void
    ) {
        out.string(name)
        out.write(":[0")
        for element in elements {
            out.beginRow()
            write(&self, element)
        }
        out.write("\n]")
    }

    // MARK: - The client

    private mutating func group(_ group: SurfaceIndex.Part) {
        let type = surface.entries[APIKey(.type, group.key.lastToken)]
        var options = RecordOptions()
        options.add("was", group.entry.formerNames)
        options.add("typeWas", type?.formerNames ?? [])
        row([group.key.lastToken, group.entry.name ?? "", type?.name ?? ""], options)
    }

    private mutating func credential(_ credential: SurfaceIndex.Part) {
        var options = RecordOptions()
        options.add("was", credential.entry.formerNames)
        row([credential.key.lastToken, credential.entry.name ?? ""], options)
    }

    private mutating func server(_ server: SurfaceIndex.Part) {
        var options = RecordOptions()
        options.add("was", server.entry.formerNames)
        row([server.key.lastToken, server.entry.name ?? "", server.entry.facts.address ?? ""], options)
    }

    private mutating func header(_ header: SurfaceIndex.Part) {
        out.write("[")
        out.string(header.key.lastToken)
        out.write(",")
        type(header.entry.facts.type ?? .nothing)
        end(options(header, implied: ImpliedName.lower(header.key.lastToken)))
    }

    private mutating func error(_ error: SurfaceIndex.Part) {
        let recordedType = error.entry.facts.type ?? .nothing
        out.write("[")
        out.string(error.entry.name ?? "")
        out.write(",")
        type(recordedType)
        var options = RecordOptions()
        if recordedType != .named(APIKey(.type, steps: error.key.steps)) {
            options.add("at") { Self.steps(error.key.steps, &$0) }
        }
        options.add("was", error.entry.formerNames)
        end(options)
    }

    private mutating func row(_ texts: [String], _ options: RecordOptions) {
        out.write("[")
        for (index, text) in texts.enumerated() {
            if index > 0 { out.write(",") }
            out.string(text)
        }
        end(options)
    }

    /// Writes the options of a list, and closes it.
    mutating func end(_ options: RecordOptions) {
        if !options.isEmpty { out.write("," + options.json) }
        out.write("]")
    }

    // MARK: - Names

    /// Returns the options that most entries can have.
    ///
    /// - Parameter implied: The name that the key implies, which is not written.
    func options(_ part: SurfaceIndex.Part, implied: String) -> RecordOptions {
        var options = RecordOptions()
        if let name = part.entry.name, name != implied { options.add("name", name) }
        options.add("was", part.entry.formerNames)
        options.add("constant", part.entry.facts.constant)
        options.add("default", part.entry.facts.default)
        options.add("deprecated", if: part.entry.facts.isDeprecated)
        return options
    }

    static func steps(_ steps: [APIKey.Step], _ out: inout RecordText) {
        out.list(steps) { out, step in
            guard step.isSent || step.number > 1 else { return out.string(step.token) }
            var options = RecordOptions()
            options.add("at", step.token)
            options.add("sent", if: step.isSent)
            if step.number > 1 { options.add("number") { $0.write(String(step.number)) } }
            out.write(options.json)
        }
    }

    // MARK: - References to types

    /// Writes the type of a value.
    ///
    /// - Parameter position: The position, if a type may be written out there.
    mutating func type(_ recordedType: RecordedType, _ position: TypePosition? = nil) {
        switch recordedType {
        case .builtin(let builtin): out.string(builtin.rawValue)
        case .formatted(let format): out.string(format.rawValue)
        case .nothing: out.write("null")
        case .bytes: out.string(SurfaceRecords.bytes)
        case .events(nil): out.string(SurfaceRecords.events)
        case .unknown(let text): out.string(text)
        case .list(let element):
            out.write("[")
            type(element, position?.element("items"))
            out.write("]")
        case .dictionary(let value): wrapped(SurfaceRecords.dictionary, value, position?.element("additionalProperties"))
        case .optional(let wrapped): self.wrapped(SurfaceRecords.optional, wrapped, position)
        case .lines(let element): wrapped(SurfaceRecords.lines, element, position)
        case .events(let payload?): wrapped(SurfaceRecords.events, payload, position)
        case .named(let key): named(key, position)
        }
    }

    private mutating func wrapped(_ keyword: String, _ type: RecordedType, _ position: TypePosition?) {
        out.write("{\"" + keyword + "\":")
        self.type(type, position)
        out.write("}")
    }

    private mutating func named(_ key: APIKey, _ position: TypePosition?) {
        if let position, position.depth < TypePosition.maximumDepth, key.parent == position.owner,
            let entry = surface.entries[key], !written.contains(key)
        {
            return definition((key, entry), position)
        }
        out.string(SurfaceRecords.reference + (subject.typeName(key) ?? ""))
    }

    // MARK: - Types

    private mutating func schema(_ type: SurfaceIndex.Part) {
        let name = String(type.key.lastToken.dropFirst(SurfaceRecords.components.count))
        out.write("[")
        out.string(name)
        out.write(",")
        definition(type, SurfaceRecords.position(ofSchema: name))
        out.write("]")
    }

    private mutating func otherType(_ type: SurfaceIndex.Part) {
        out.write("[")
        Self.steps(type.key.steps, &out)
        out.write(",")
        definition(type, SurfaceRecords.position(of: type.key))
        out.write("]")
    }

    private mutating func definition(_ type: SurfaceIndex.Part, _ position: TypePosition) {
        written.insert(type.key)
        let (key, entry) = type
        let count = written.count
        let rows = self.rows(of: type, depth: position.depth + 1)
        var options = RecordOptions()
        if let pointer = position.written(key.lastToken) { options.add("at", pointer) }
        options.add("sent", if: key.steps.last?.isSent == true)
        if let number = key.steps.last?.number, number > 1 { options.add("number") { $0.write(String(number)) } }
        options.add("of", entry.facts.shape?.rawType == .string ? nil : entry.facts.shape?.rawType?.rawValue)
        options.add("closed", if: entry.facts.shape?.isClosed == true)
        if entry.facts.directions != position.directions {
            options.add("goes", SurfaceRecords.words(for: entry.facts.directions))
        }
        options.add("deprecated", if: entry.facts.isDeprecated)
        options.add("was", entry.formerNames)
        let like = written.count == count ? likeness(of: type, rows) : nil
        options.add("like", like)
        out.write("{\"" + (entry.facts.shape?.kind ?? .structure).rawValue + "\":[")
        if position.name == entry.name { out.write("0") } else { out.string(entry.name ?? "") }
        if !options.isEmpty { out.write("," + options.json) }
        if like == nil, !rows.isEmpty {
            out.write(rows)
            out.write("\n")
        }
        out.write("]}")
    }

    /// Returns the name of an earlier type with the same parts; `nil` if there is none or the parts are short enough to
    /// repeat. Remembers the first type with long parts.
    private mutating func likeness(of type: SurfaceIndex.Part, _ rows: [UInt8]) -> String? {
        let kind = type.entry.facts.shape?.kind
        guard kind == .enumeration || kind == .structure, rows.count > SurfaceRecords.maximumRepeatedBytes else { return nil }
        let look = Array((kind?.rawValue ?? "").utf8) + rows
        if let known = types[look] { return known }
        types[look] = SurfaceRecords.reference + (subject.typeName(type.key) ?? "")
        return nil
    }

    /// Returns the parts of a type, a line for each.
    private mutating func rows(of type: SurfaceIndex.Part, depth: Int) -> [UInt8] {
        let whole = out
        out = RecordText()
        let directions = type.entry.facts.directions
        for part in index.parts(of: type.key, .property) {
            out.beginRow()
            property(part, .property(part.key.lastToken, of: type.key, directions, depth: depth))
        }
        for part in index.parts(of: type.key, .value) {
            out.beginRow()
            value(part)
        }
        for part in index.parts(of: type.key, .member) {
            out.beginRow()
            member(part, .member(part.key.lastToken, of: type.key, directions, depth: depth))
        }
        let rows = out.bytes
        out = whole
        return rows
    }

    /// Writes a property. An optional string is only its name, and a required string is its name in a list.
    mutating func property(_ part: SurfaceIndex.Part, _ position: TypePosition) {
        property(part, position, options(part, implied: ImpliedName.lower(part.key.lastToken)), usually: .optional)
    }

    mutating func property(
        _ part: SurfaceIndex.Part, _ position: TypePosition, _ options: RecordOptions, usually presence: Presence
    ) {
        let facts = part.entry.facts
        if options.isEmpty, facts.type == .builtin(.string), presence == .optional {
            if facts.presence == .optional { return out.string(part.key.lastToken) }
            if facts.presence == .required { return out.strings([part.key.lastToken]) }
        }
        out.write("[")
        out.string(part.key.lastToken)
        out.write(",")
        type(facts.type ?? .nothing, position)
        if let own = facts.presence, own != presence {
            out.write(",")
            out.string(own.rawValue)
        }
        end(options)
    }

    private mutating func value(_ part: SurfaceIndex.Part) {
        let options = options(part, implied: ImpliedName.lower(part.key.lastToken))
        if options.isEmpty { return out.string(part.key.lastToken) }
        out.write("[")
        out.string(part.key.lastToken)
        end(options)
    }

    private mutating func member(_ part: SurfaceIndex.Part, _ position: TypePosition) {
        let recordedType = part.entry.facts.type ?? .nothing
        let isOfType =
            if case .named(let key) = recordedType { key.steps == [APIKey.Step(part.key.lastToken)] } else { false }
        out.write("[")
        type(recordedType, isOfType ? nil : position)
        var options = RecordOptions()
        let pointer = isOfType ? nil : part.key.lastToken
        options.add("at", pointer)
        let implied = ImpliedName.lower(SurfaceRecords.lastToken(of: part.key.lastToken))
        if let name = part.entry.name, name != implied { options.add("name", name) }
        options.add("tags", part.entry.facts.tags)
        options.add("was", part.entry.formerNames)
        end(options)
    }
}

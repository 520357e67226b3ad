import SwiftPlan

// The calls of each path, and their arguments.
extension SurfaceWriter {
    /// Writes all calls of a path.
    mutating func path(_ path: String, _ calls: [SurfaceIndex.Part]) {
        out.write("[")
        out.string(path)
        for call in calls {
            out.beginRow()
            self.call(call)
        }
        out.write("\n]")
    }

    private mutating func call(_ call: SurfaceIndex.Part) {
        let (key, entry) = call
        let identity = CallIdentity(key: key, name: entry.name ?? "", group: entry.facts.group ?? "")
        out.write("[")
        out.string(key.steps.count > 1 ? key.steps[1].token : "")
        out.write(",")
        if let source = entry.source { out.string(source) } else { out.write("null") }
        out.write(",")
        type(entry.facts.type ?? .nothing, .response(of: identity))
        let options = options(call, identity)
        let parameters = parameters(of: call)
        if !options.isEmpty { out.write("," + options.json) }
        for parameter in parameters {
            out.beginRow()
            self.parameter(parameter, of: identity)
        }
        out.write(parameters.isEmpty ? "]" : "\n]")
    }

    private mutating func options(_ call: SurfaceIndex.Part, _ identity: CallIdentity) -> RecordOptions {
        let (key, entry) = call
        let implied = SurfaceRecords.implied(by: entry.source)
        var options = RecordOptions()
        if key.steps.count > 2 { options.add("for", key.steps[2].token) }
        if identity.group != implied.group { options.add("in", identity.group) }
        if let name = entry.name, name != implied.name { options.add("name", name) }
        options.add("asks", entry.facts.encoding)
        options.add("pages", entry.facts.paging)
        options.add("server", entry.facts.address)
        if !entry.facts.security.isEmpty {
            options.add("by") { $0.list(entry.facts.security) { $0.strings($1) } }
        }
        options.add("deprecated", if: entry.facts.isDeprecated)
        options.add("was", entry.formerNames)
        options.add("without", missingVariables(of: key))
        addDocumentedErrors(index.parts(of: key, .response), to: &options)
        let bodies = index.parts(of: key, .body)
        let sent = bodies.map { body($0, of: identity) }
        if let first = sent.first { options.add("sends") { $0.write(first) } }
        if sent.count > 1 { options.add("or") { $0.list(Array(sent.dropFirst())) { $0.write($1) } } }
        return options
    }

    /// Returns a status code as a number, and any other status in a list.
    private static func code(_ status: String) -> String {
        if let code = Int(status), code > 0, String(code) == status { return status }
        var text = RecordText()
        text.strings([status])
        return text.text
    }

    /// Adds the documented errors: the name of each body, followed by its statuses.
    private func addDocumentedErrors(_ responses: [SurfaceIndex.Part], to options: inout RecordOptions) {
        let byName = Dictionary(grouping: responses) { $0.entry.name ?? "" }
        guard !byName.isEmpty else { return }
        options.add("fails") { out in
            out.list(byName.sorted { $0.key < $1.key }) { out, errors in
                out.string(errors.key)
                for status in errors.value.map(\.key.lastToken) {
                    out.write(",")
                    // Only the names of bodies are strings here, so that a name of digits is not taken for a status.
                    out.write(Self.code(status))
                }
            }
        }
    }

    private mutating func body(_ body: SurfaceIndex.Part, of call: CallIdentity) -> [UInt8] {
        let whole = out
        out = RecordText()
        let facts = body.entry.facts
        let mediaType = facts.encoding ?? SurfaceRecords.json
        out.write("[")
        type(facts.type ?? .nothing, .body(mediaType, of: call))
        var options = RecordOptions()
        if body.key.lastToken != "body" { options.add("label", body.key.lastToken) }
        if mediaType != SurfaceRecords.json { options.add("as", mediaType) }
        options.add("optional", if: facts.presence == .optional)
        end(options)
        let bytes = out.bytes
        out = whole
        return bytes
    }

    // MARK: - Arguments

    /// Returns the parameters, without the path parameters that the path implies.
    private func parameters(of call: SurfaceIndex.Part) -> [SurfaceIndex.Part] {
        let variables = variables(of: call.key)
        return index.parts(of: call.key, .parameter).filter { parameter in
            !variables.contains(parameter.key.lastToken) || !isImplied(parameter)
        }
    }

    /// Returns the variables of the path for which there is no argument.
    private func missingVariables(of call: APIKey) -> [String] {
        let variables = variables(of: call)
        guard !variables.isEmpty else { return [] }
        let parameters = Set(index.parts(of: call, .parameter).map(\.key))
        return variables.filter { name in
            !parameters.contains(SurfaceRecords.impliedVariable(name, of: call).key)
        }
    }

    private func variables(of call: APIKey) -> [String] {
        SurfaceRecords.variables(of: call.steps.first?.token ?? "")
    }

    private func isImplied(_ parameter: SurfaceIndex.Part) -> Bool {
        let implied = SurfaceRecords.impliedVariable(parameter.key.lastToken, of: parameter.key.owner ?? parameter.key)
        return implied.key == parameter.key && implied.entry.isSame(as: parameter.entry)
    }

    private mutating func parameter(_ parameter: SurfaceIndex.Part, of call: CallIdentity) {
        let placement = parameter.key.steps.dropLast().last?.token ?? ""
        var options = options(parameter, implied: ImpliedName.lower(parameter.key.lastToken))
        if placement != SurfaceRecords.usualPlacement(of: parameter.key.lastToken, in: call.key) { options.add("in", placement) }
        let encoding = parameter.entry.facts.encoding
        if encoding != SurfaceRecords.usualEncoding(placement) { options.add("as", encoding ?? "") }
        let position = TypePosition.argument(parameter.key.lastToken, in: placement, of: call)
        property(parameter, position, options, usually: placement == "path" ? .required : .optional)
    }
}

extension SurfaceRecords {
    /// Returns the placement of a parameter in the request (`in`) if the records give none.
    static func usualPlacement(of name: String, in call: APIKey) -> String {
        variables(of: call.steps.first?.token ?? "").contains(name) ? "path" : "query"
    }

    /// Returns the argument that a variable of a path implies: a required string.
    static func impliedVariable(_ name: String, of call: APIKey) -> SurfaceIndex.Part {
        var facts = APIEntry.Facts()
        facts.type = .builtin(.string)
        facts.presence = .required
        facts.encoding = usualEncoding("path")
        return (
            APIKey(.call, steps: Array(call.steps.prefix(2))).part(.parameter, "path", name),
            APIEntry(name: ImpliedName.lower(name), facts: facts)
        )
    }
}

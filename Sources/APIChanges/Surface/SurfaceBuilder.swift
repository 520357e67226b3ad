import OpenAPI
public import SwiftPlan

/// Lists what a plan shows: plan → surface.
struct SurfaceBuilder {
    private let word: TypeWord
    private(set) var surface = APISurface()

    init(_ plan: ClientPlan) {
        let keys = plan.allTypes.map { ($0.name, $0.origin.key) }
        word = TypeWord(keys: Dictionary(keys) { first, _ in first })
        plan.allTypes.forEach { add($0) }
        plan.groups.forEach { add($0) }
        for header in plan.headers {
            add(header.origin, header.name, type(header.type).merging(flag(header.isDeprecated)) { $1 })
        }
        for error in plan.errors {
            add(error.origin, error.name, [.type: word(error.body)])
        }
        for credential in plan.credentials {
            add(credential.origin, credential.label, [:])
        }
        for server in plan.servers {
            add(server.origin, server.name, [.address: Self.address(server)])
        }
    }

    // MARK: Types

    private mutating func add(_ plan: TypePlan) {
        var facts = flag(plan.isDeprecated)
        facts[.shape] = plan.shape.word
        facts[.directions] = [plan.isSent ? "sent" : nil, plan.isReceived ? "received" : nil]
            .compactMap(\.self).joined(separator: " ")
        // A type within another is known by all its names.
        add(plan.origin, plan.name.last, facts)
        switch plan.shape {
        case .structure(let structure): structure.properties.forEach { add($0) }
        case .multipart(let multipart): multipart.structure.properties.forEach { add($0) }
        case .enumeration(let enumeration):
            for value in enumeration.cases { add(value.origin, value.name, [:]) }
        case .union(let union):
            for member in union.cases {
                let tags = member.values.isEmpty ? nil : member.values.joined(separator: ", ")
                add(member.origin, member.name, type(member.type).merging([.tags: tags]) { $1 })
            }
        case .answer, .event: break
        }
    }

    private mutating func add(_ property: PropertyPlan) {
        var facts = type(property.type)
        facts[.presence] = property.presence.word
        // Which tag it is, the members of unions say.
        let constant = property.isFixed ? "tag" : property.constant?.word
        facts[.constant] = constant
        facts[.default] = constant == nil ? property.defaultValue?.word : nil
        add(property.origin, property.name, facts.merging(flag(property.isDeprecated)) { $1 })
    }

    // MARK: Calls

    private mutating func add(_ group: GroupPlan) {
        add(group.origin, group.name, [.type: "<\(group.typeOrigin.key.path)>"])
        add(group.typeOrigin, group.typeName.last, [.shape: APIEntry.groupShape])
        group.calls.forEach { add($0, in: group) }
    }

    private mutating func add(_ call: CallPlan, in group: GroupPlan) {
        var facts = flag(call.isDeprecated)
        facts[.type] = word(call.result)
        facts[.encoding] = call.accept
        facts[.paging] = call.paging?.word
        facts[.address] = call.server
        facts[.security] = call.security.map { $0.map(\.word).joined(separator: " + ") }.joined(separator: ", ")
        facts[.group] = group.origin.key.path
        add(call.origin, call.name, facts)
        for parameter in call.parameters {
            var facts = type(parameter.type).merging(flag(parameter.isDeprecated)) { $1 }
            facts[.presence] = parameter.isRequired ? "required" : "optional"
            facts[.encoding] = parameter.form.word
            add(parameter.origin, parameter.label, facts)
        }
        if let body = call.body {
            var facts = type(body.type)
            facts[.presence] = body.isRequired ? "required" : "optional"
            facts[.encoding] = body.mediaType
            let key = APIKey(.body, call.origin.key.path + "/requestBody/" + body.label)
            add(Origin(key, location: call.origin.location), body.label, facts)
        }
        for error in call.errors {
            let key = APIKey(.response, call.origin.key.path + "/responses/" + error.status.description)
            add(Origin(key, location: call.origin.location), error.caseName, [:])
        }
    }

    // MARK: Pieces

    private mutating func add(_ origin: Origin, _ name: String, _ facts: [APIEntry.Fact: String?]) {
        surface.entries[origin.key] = APIEntry(
            name: name, source: origin.source, formerNames: origin.formerNames, facts: facts.compactMapValues(\.self),
            location: origin.location)
    }

    private func type(_ type: TypeUse) -> [APIEntry.Fact: String?] {
        [.type: word(type), .format: TypeWord.format(type)]
    }

    private func flag(_ isDeprecated: Bool) -> [APIEntry.Fact: String?] {
        isDeprecated ? [.deprecated: "true"] : [:]
    }

    private static func address(_ server: ServerPlan) -> String {
        server.address.map { piece in
            switch piece {
            case .literal(let text): text
            case .variable(let variable): "{\(variable.label)}"
            }
        }.joined()
    }
}

extension APISurface {
    /// What a client shows.
    public init(of plan: ClientPlan) {
        self = SurfaceBuilder(plan).surface
    }
}

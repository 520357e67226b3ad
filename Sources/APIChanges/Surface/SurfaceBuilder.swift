import OpenAPI
public import SwiftPlan

/// A builder of the surface of a client: plan → surface.
struct SurfaceBuilder {
    private let converter: RecordedTypeConverter
    private(set) var surface = APISurface()

    init(_ plan: ClientPlan) {
        let types = plan.allTypes
        converter = RecordedTypeConverter(keys: Dictionary(types.map { ($0.name, $0.origin.key) }) { first, _ in first })
        // Keys are slow to hash, and a growing dictionary hashes them again and again.
        surface.entries.reserveCapacity(types.count * Self.entriesOfType)
        let converter = converter
        types.forEach { add($0) }
        plan.groups.forEach { add($0) }
        for header in plan.headers {
            add(header.origin, header.name) {
                $0.type = converter.convert(header.type)
                $0.isDeprecated = header.isDeprecated
            }
        }
        for error in plan.errors {
            add(error.origin, error.name) { $0.type = converter.convert(error.body) }
        }
        for credential in plan.credentials {
            add(credential.origin, credential.label)
        }
        for server in plan.servers {
            add(server.origin, server.name) { $0.address = Self.address(server) }
        }
    }

    /// The usual number of entries for each type of an API, as an estimate.
    private static let entriesOfType = 8

    // MARK: Types

    private mutating func add(_ plan: TypePlan) {
        // The key of a nested type has the outer types, so the last name suffices.
        add(plan.origin, plan.name.last) {
            $0.shape = plan.shape.recordedShape
            $0.directions = Directions(isSent: plan.isSent, isReceived: plan.isReceived)
            $0.isDeprecated = plan.isDeprecated
        }
        switch plan.shape {
        case .structure(let structure): structure.properties.forEach { add($0) }
        case .multipart(let multipart): multipart.structure.properties.forEach { add($0) }
        case .enumeration(let enumeration):
            for value in enumeration.cases { add(value.origin, value.name) }
        case .union(let union):
            let converter = converter
            for member in union.cases {
                add(member.origin, member.name) {
                    $0.type = converter.convert(member.type)
                    $0.tags = member.values
                }
            }
        case .responses, .event: break
        }
    }

    private mutating func add(_ property: PropertyPlan) {
        let converter = converter
        add(property.origin, property.name) {
            $0.type = converter.convert(property.type)
            $0.presence = property.presence.recordedPresence
            // The values of the tag are facts of the union's members.
            $0.constant = property.isFixed ? "tag" : property.constant?.recordedText
            $0.default = $0.constant == nil ? property.defaultValue?.recordedText : nil
            $0.isDeprecated = property.isDeprecated
        }
    }

    // MARK: Calls

    private mutating func add(_ group: GroupPlan) {
        add(group.origin, group.name) { $0.type = .named(group.typeOrigin.key) }
        add(group.typeOrigin, group.typeName.last) { $0.shape = TypeShape(.group) }
        group.calls.forEach { add($0, in: group) }
    }

    private mutating func add(_ call: CallPlan, in group: GroupPlan) {
        let converter = converter
        add(call.origin, call.name) {
            $0.type = converter.convert(call.result)
            $0.encoding = call.accept
            $0.paging = call.paging?.recordedText
            $0.address = call.server
            $0.security = call.security.map { $0.map(\.recordedText) }
            $0.group = group.origin.key.lastToken
            $0.isDeprecated = call.isDeprecated
        }
        for parameter in call.parameters {
            add(parameter.origin, parameter.label) {
                $0.type = converter.convert(parameter.type)
                $0.presence = parameter.isRequired ? .required : .optional
                $0.encoding = parameter.form.recordedText
                $0.isDeprecated = parameter.isDeprecated
            }
        }
        if let body = call.body {
            add(Origin(call.origin.key.part(.body, body.label), location: call.origin.location), body.label) {
                $0.type = converter.convert(body.type)
                $0.presence = body.isRequired ? .required : .optional
                $0.encoding = body.mediaType
            }
        }
        for error in call.errors {
            let key = call.origin.key.part(.response, error.status.description)
            add(Origin(key, location: call.origin.location), error.caseName)
        }
    }

    // MARK: Pieces

    private mutating func add(_ origin: Origin, _ name: String, _ fill: (inout APIEntry.Facts) -> Void = { _ in }) {
        var facts = APIEntry.Facts()
        fill(&facts)
        surface.entries[origin.key] = APIEntry(
            name: name, source: origin.source, formerNames: origin.formerNames, facts: facts, location: origin.location)
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
    /// Creates the surface of a client.
    public init(of plan: ClientPlan) {
        self = SurfaceBuilder(plan).surface
    }
}

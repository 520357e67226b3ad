import Diagnostics
import OpenAPI
import SchemaNormalization

/// Plans the type of a multipart body (OpenAPI 3.1 §4.8.15.2): a struct with a file for each property that is bytes, or
/// an enum of such structs if the body is a union.
struct MultipartPlanner {
    let types: TypePlanner

    private var context: PlanContext { types.context }

    func use(_ media: MediaType, naming: TypeNaming) -> TypeUse {
        guard !media.hasPositionalParts, let use = media.schema.map(context.schemas.use), hasNamedParts(use) else {
            return unnamedParts(media)
        }
        types.names.name(use, .sent, naming: naming)
        return type(of: use, media.encodings, naming: naming)
    }

    /// Returns true if a property is bytes, which only parts can carry. Parts without names count as bytes.
    func hasFiles(_ media: MediaType) -> Bool {
        guard let use = media.schema.map(context.schemas.use), hasNamedParts(use) else { return true }
        return objects(in: use).flatMap(\.properties).contains { property in
            let encoding = media.encodings.encoding(of: property)
            return MultipartPartKind(context: context, encoding: encoding).kind(of: property.use).mayHoldFiles
        }
    }

    // MARK: Objects

    /// Returns true if the body is an object, a union of objects, or both. Other schemas have no names for the parts.
    private func hasNamedParts(_ use: SchemaUse) -> Bool {
        switch context.schemas[use].form {
        case .object(let object): object.compositions.allSatisfy(isUnionOfObjects)
        default: isUnionOfObjects(use)
        }
    }

    private func isUnionOfObjects(_ use: SchemaUse) -> Bool {
        guard case .union(let union) = context.schemas[use].form else { return false }
        return union.members.allSatisfy { member in
            if case .object(let object) = context.schemas[member.use].form { object.compositions.isEmpty } else { false }
        }
    }

    private func objects(in use: SchemaUse) -> [ObjectForm] {
        switch context.schemas[use].form {
        case .object(let object): [object] + object.compositions.flatMap(objects)
        case .union(let union): union.members.flatMap { objects(in: $0.use) }
        default: []
        }
    }

    /// Reports a body whose parts have no names, because its schema is no object, and returns its type.
    private func unnamedParts(_ media: MediaType) -> TypeUse {
        context.diagnostics.report(
            PlanFinding.openMultipart, "the parts of '\(media.name)' have no names in its schema: each is given as a file",
            at: media.location)
        return media.essence == "multipart/form-data" ? .dictionary(.builtin(.filePart)) : .array(.builtin(.filePart))
    }

    // MARK: Types

    /// Plans the type of a body, or of a member of a body, and returns it.
    private func type(of use: SchemaUse, _ encodings: [Encoding], naming: TypeNaming) -> TypeUse {
        type(of: use, naming: naming) { plan($0, $1, shape($0, $1, encodings, naming)) }
    }

    private func type(
        of use: SchemaUse, naming: TypeNaming, _ plan: (SchemaView, GivenType) -> TypePlan
    ) -> TypeUse {
        let view = context.view(use, .sent)
        if let given = types.names.name(of: view), !types.coded.contains(view.id) {
            let plan = plan(view, given)
            // The same schema with other media types for its parts is another type.
            if types.plan(of: given.name)?.hasSameParts(as: plan) ?? true {
                types.add(plan)
                return .named(given.name)
            }
        }
        let given = naming.scope.claim(naming.typeName, of: context.document[context.schemas[use].source].position)
        types.add(plan(view, given))
        return .named(given.name)
    }

    private func shape(
        _ view: SchemaView, _ given: GivenType, _ encodings: [Encoding], _ naming: TypeNaming
    ) -> TypePlan.Shape {
        switch context.schemas[view.id].form {
        case .object(let object): .multipart(parts(object, view, given, encodings, naming))
        case .union(let union): .union(members(union, view, given, encodings, naming))
        default: .union(UnionPlan(cases: [], discriminator: nil))
        }
    }

    private func plan(_ view: SchemaView, _ given: GivenType, _ shape: TypePlan.Shape) -> TypePlan {
        var type = ShapePlanner(types: types).plan(view, given, shape)
        (type.isEncodable, type.isDecodable, type.isSent, type.isReceived) = (false, false, true, false)
        return type
    }

    /// Returns the union of the body's members. Only documented members can be sent, so there is no case for others.
    private func members(
        _ union: UnionForm, _ view: SchemaView, _ given: GivenType, _ encodings: [Encoding], _ naming: TypeNaming
    ) -> UnionPlan {
        members(union, view, given, UnionPlanner(types: types)) { member, use in
            let own = TypeNaming(naming.scope, naming.typeName + member.name.capitalizedFirst)
            member.type = type(of: use, encodings, naming: own)
        }
    }

    /// - Parameter change: Changes a case to what is sent for its member.
    private func members(
        _ union: UnionForm, _ view: SchemaView, _ given: GivenType, _ planner: UnionPlanner,
        _ change: (inout UnionPlan.Case, SchemaUse) -> Void
    ) -> UnionPlan {
        var plan = planner.plan(union, view, given.origin.key)
        for index in plan.cases.indices {
            let member = union.members.first { planner.type(of: $0, .sent) == plan.cases[index].type }
            if let member { change(&plan.cases[index], member.use) }
        }
        (plan.unknownName, plan.severalName, plan.isMultipart) = (nil, nil, true)
        return plan
    }

    // MARK: Parts

    /// Returns the type of the values that become parts of a kind; `nil` for the usual type of the schema.
    private func partType(
        _ kind: MultipartPlan.Kind, of use: SchemaUse, _ encoding: Encoding?, naming: TypeNaming
    ) -> TypeUse? {
        switch kind {
        case .file, .files: fileType(kind)
        case .union: unionOfParts(use, encoding, naming: naming)
        case .unions: elements(of: use).first.map { .array(unionOfParts($0, encoding, naming: naming.element)) }
        case .text, .json, .texts, .jsons, .value, .joined: nil
        }
    }

    private func fileType(_ kind: MultipartPlan.Kind) -> TypeUse? {
        switch kind {
        case .file: .builtin(.filePart)
        case .files: .array(.builtin(.filePart))
        default: nil
        }
    }

    /// Plans the enum of a part that is bytes or another value, and returns it.
    private func unionOfParts(_ use: SchemaUse, _ encoding: Encoding?, naming: TypeNaming) -> TypeUse {
        type(of: use, naming: naming) { view, given in
            guard case .union(let union) = context.schemas[view.id].form else {
                return plan(view, given, .union(UnionPlan(cases: [], discriminator: nil)))
            }
            let partOfMember = { part(of: $0, encoding, isMember: true) }
            let planner = UnionPlanner(types: types, fileType: { fileType(partOfMember($0).kind) })
            return plan(view, given, .union(members(union, view, given, planner) { $0.part = partOfMember($1) }))
        }
    }

    /// - Parameter isMember: True for a member of a union of parts. Such a union within it counts as files, so that a
    ///   schema that contains itself has an end.
    private func part(of use: SchemaUse, _ encoding: Encoding?, isMember: Bool = false) -> MultipartPlan.Part {
        var part = MultipartPlan.Part(kind: MultipartPartKind(context: context, encoding: encoding).kind(of: use))
        if isMember, part.kind == .union { part.kind = .file }
        if isMember, part.kind == .unions { part.kind = .files }
        part.contentType = contentType(encoding, part.kind)
        return part
    }

    private func elements(of use: SchemaUse) -> [SchemaUse] {
        if case .list(let element?) = context.schemas[use].form { [element] } else { [] }
    }

    private func parts(
        _ object: ObjectForm, _ view: SchemaView, _ given: GivenType, _ encodings: [Encoding], _ naming: TypeNaming
    ) -> MultipartPlan {
        let properties = object.properties(in: .sent)
        var parts = properties.map { part(of: $0.use, encodings.encoding(of: $0)) }
        let files = zip(properties, parts).filter(\.1.kind.mayHoldFiles).map(\.0.use)
        var structure = types.withoutTypes(ofFiles: files + files.flatMap(elements)) {
            StructPlanner(types: types).plan(object, view, given.origin.key)
        }
        if case .unspecified = object.additional { structure.additional = nil }
        for (index, union) in object.compositions.enumerated() where structure.compositions.indices.contains(index) {
            let own = TypeNaming(naming.scope, naming.typeName + structure.compositions[index].name.capitalizedFirst)
            structure.compositions[index].type = type(of: union, encodings, naming: own)
        }
        var scope = NameScope(reserved: Set(structure.properties.flatMap { [$0.name, $0.storage] }))
        for (index, property) in properties.enumerated() where structure.properties.indices.contains(index) {
            let encoding = encodings.encoding(of: property)
            let own = TypeNaming(naming.scope, naming.typeName + structure.properties[index].name.capitalizedFirst)
            let type = partType(parts[index].kind, of: property.use, encoding, naming: own)
            structure.properties[index].adjust(toPartOf: type)
            if encoding?.headers.isEmpty == false, !parts[index].kind.isOfFiles {
                parts[index].headers = scope.claim(structure.properties[index].name + "Headers")
            }
        }
        return MultipartPlan(structure: structure, parts: parts)
    }

    /// Returns the media type of a part, if it is a single type. Ranges, lists and the default are left out.
    private func contentType(_ encoding: Encoding?, _ kind: MultipartPlan.Kind) -> String? {
        guard let type = encoding?.contentType, !type.contains("*"), !type.contains(",") else { return nil }
        switch kind {
        case .file, .files, .union, .unions: return type
        case .json, .jsons:
            let name = MediaTypeName(type).inUTF8
            return name == "application/json" ? nil : name
        case .text, .texts, .value, .joined: return MediaTypeName(type).ofText
        }
    }
}

extension TypePlan {
    fileprivate func hasSameParts(as other: TypePlan) -> Bool {
        switch (shape, other.shape) {
        case (.multipart(let plan), .multipart(let other)):
            plan.parts == other.parts && plan.structure.compositions.map(\.type) == other.structure.compositions.map(\.type)
        case (.union(let plan), .union(let other)):
            plan.cases.map(\.type) == other.cases.map(\.type) && plan.cases.map(\.part) == other.cases.map(\.part)
        default: true
        }
    }
}

extension PropertyPlan {
    /// Adjusts the property to parts. A part cannot be `null`.
    ///
    /// - Parameter type: The type of parts that may be files, which have no default; `nil` for others.
    fileprivate mutating func adjust(toPartOf type: TypeUse?) {
        if let type {
            self.type = type
            defaultValue = nil
        }
        switch presence {
        case .required, .optional: break
        case .requiredNullable, .optionalNullable: presence = .optional
        }
    }
}

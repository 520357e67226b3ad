import SwiftPlan

/// A printer of a type and its nested types, and of their coding.
struct TypeText {
    let client: String
    let options: PlanOptions
    /// The types that are in other files, and are not printed here.
    var elsewhere: Set<TypeName> = []

    init(client: String, options: PlanOptions) {
        self.client = client
        self.options = options
    }

    init(_ plan: ClientPlan) {
        self.init(client: plan.name, options: plan.options)
    }

    func without(_ moved: [TypePlan]) -> Self {
        var text = self
        text.elsewhere = Set(moved.map(\.name))
        return text
    }

    var access: String { options.access.modifier }
    /// The type that has the runtime's static functions: the shared runtime, or else the client. With a shared runtime,
    /// a client has aliases for types only.
    var runtime: String { options.runtime?.name ?? client }

    /// The access modifier of a witness that only generated code needs.
    var witness: String { options.internals.modifier }

    func declaration(of type: TypePlan, _ spelling: Spelling, to printer: inout SwiftPrinter) {
        var comment = DocComment(type.documentation)
        if type.isDeprecated {
            // With the attribute, the compiler would warn of uses in the client itself.
            comment.add("Deprecated.")
        }
        comment.print(to: &printer)
        switch type.shape {
        case .structure(let plan):
            StructText(parent: self, type: type, plan: plan, spelling: spelling.inside(type)).declaration(to: &printer)
        case .enumeration(let plan):
            EnumText(parent: self, type: type, plan: plan, spelling: spelling.inside(type)).declaration(to: &printer)
        case .union(let plan):
            UnionText(parent: self, type: type, plan: plan, spelling: spelling.inside(type)).declaration(to: &printer)
        case .responses(let plan):
            ResponseCasesText(parent: self, type: type, plan: plan, spelling: spelling.inside(type)).declaration(to: &printer)
        case .multipart(let plan):
            MultipartText(parent: self, type: type, plan: plan, spelling: spelling.inside(type)).declaration(to: &printer)
        case .event(let plan):
            EventText(parent: self, type: type, plan: plan, spelling: spelling.inside(type)).declaration(to: &printer)
        }
        printer.aliases(of: type.name, type.origin, access: access)
    }

    /// Returns types and their nested types, except those in other files.
    func present(_ types: [TypePlan]) -> [TypePlan] {
        var present: [TypePlan] = []
        var pending = Array(types.reversed())
        while let type = pending.popLast() {
            present.append(type)
            pending += type.nested.reversed().filter { !elsewhere.contains($0.name) }
        }
        return present
    }

    /// Prints the rest of a file after its declarations: the coding of the types, and aliases for earlier names.
    func rest(of types: [TypePlan], to printer: inout SwiftPrinter) {
        if !types.isEmpty {
            printer.line()
            printer.line("// MARK: - Coding")
            printer.line()
            printer.separated(types) { printer, type in coding(of: type, to: &printer) }
        }
        TypeAliases(parent: self).print(present(types), to: &printer)
    }

    /// Returns the access level at which the declarations and their coding use types of the runtime.
    func runtimeAccess(_ types: [TypePlan]) -> PlanOptions.Access {
        if namesRuntime(types) { return options.access }
        return present(types).contains(where: \.isMultipart) ? options.internals : .internal
    }

    /// Returns true if the declarations name a type of the runtime.
    func namesRuntime(_ types: [TypePlan]) -> Bool {
        present(types).contains(where: \.namesRuntime)
    }

    /// Returns true if the declarations name a type of Foundation.
    func usesFoundation(_ types: [TypePlan]) -> Bool {
        uses(types).contains(where: \.isFormatted)
    }

    /// Returns the types that the declarations name.
    func uses(_ types: [TypePlan]) -> [TypeUse] {
        present(types).flatMap(\.shape.uses)
    }

    /// Prints extensions with the coding of a type and of its nested types.
    func coding(of type: TypePlan, to printer: inout SwiftPrinter) {
        printer.separated(present([type])) { printer, type in
            switch type.shape {
            case .structure(let plan):
                let spelling = Spelling(client: client, isOutside: true)
                StructText(parent: self, type: type, plan: plan, spelling: spelling).coding(to: &printer)
            case .enumeration(let plan):
                let spelling = Spelling(client: client, isOutside: true)
                EnumText(parent: self, type: type, plan: plan, spelling: spelling).coding(to: &printer)
            case .union(let plan):
                let spelling = Spelling(client: client, isOutside: true)
                UnionText(parent: self, type: type, plan: plan, spelling: spelling).coding(to: &printer)
            case .responses(let plan):
                let spelling = Spelling(client: client, isOutside: true)
                ResponseCasesText(parent: self, type: type, plan: plan, spelling: spelling).decoding(to: &printer)
            case .multipart(let plan):
                let spelling = Spelling(client: client, isOutside: true)
                MultipartText(parent: self, type: type, plan: plan, spelling: spelling).coding(to: &printer)
            case .event(let plan):
                let spelling = Spelling(client: client, isOutside: true)
                EventText(parent: self, type: type, plan: plan, spelling: spelling).decoding(to: &printer)
            }
        }
    }

    /// Returns the protocols in the inheritance clause of a type.
    static func conformances(_ conformance: PlanOptions.Conformance?) -> String {
        switch conformance {
        case .hashable: "Hashable, Sendable"
        case .equatable: "Equatable, Sendable"
        case nil: "Sendable"
        }
    }

    /// Returns the protocol for the directions in which a type can be coded; `nil` for none.
    static func codingProtocol(_ type: TypePlan) -> String? {
        switch (type.isDecodable, type.isEncodable) {
        case (true, true): "Codable"
        case (true, false): "Decodable"
        case (false, true): "Encodable"
        case (false, false): nil
        }
    }

    func nested(_ type: TypePlan, _ spelling: Spelling, to printer: inout SwiftPrinter) {
        for nested in type.nested where !elsewhere.contains(nested.name) {
            printer.line()
            declaration(of: nested, spelling, to: &printer)
        }
    }
}

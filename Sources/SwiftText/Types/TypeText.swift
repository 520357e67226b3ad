import SwiftPlan

/// Prints a type and all that nests in it, then how each of them is coded.
struct TypeText {
    let client: String
    let options: PlanOptions

    var access: String { options.access.modifier }
    /// The type whose functions are the runtime's: types of the runtime have aliases in the client, functions have none.
    var runtime: String { options.runtime?.name ?? client }

    /// What stands before a function that a protocol asks for which generated code alone needs.
    var witness: String { options.internals.modifier }

    func declaration(of type: TypePlan, _ spelling: Spelling, to printer: inout SwiftPrinter) {
        var comment = DocComment(type.documentation)
        if type.isDeprecated {
            // Marked as deprecated it would warn wherever the client itself uses it.
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
        case .answer(let plan):
            AnswerText(parent: self, type: type, plan: plan, spelling: spelling.inside(type)).declaration(to: &printer)
        case .multipart(let plan):
            MultipartText(parent: self, type: type, plan: plan, spelling: spelling.inside(type)).declaration(to: &printer)
        case .event(let plan):
            EventText(parent: self, type: type, plan: plan, spelling: spelling.inside(type)).declaration(to: &printer)
        }
        printer.aliases(of: type.name, type.origin, access: access)
    }

    /// Extensions for a type and those within it.
    func coding(of type: TypePlan, to printer: inout SwiftPrinter) {
        printer.separated(type.withNested) { printer, type in
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
            case .answer(let plan):
                let spelling = Spelling(client: client, isOutside: true)
                AnswerText(parent: self, type: type, plan: plan, spelling: spelling).decoding(to: &printer)
            case .multipart(let plan):
                let spelling = Spelling(client: client, isOutside: true)
                MultipartText(parent: self, type: type, plan: plan, spelling: spelling).coding(to: &printer)
            case .event(let plan):
                let spelling = Spelling(client: client, isOutside: true)
                EventText(parent: self, type: type, plan: plan, spelling: spelling).decoding(to: &printer)
            }
        }
    }

    /// The protocols that stand behind a type's name.
    static func conformances(_ conformance: PlanOptions.Conformance?) -> String {
        switch conformance {
        case .hashable: "Hashable, Sendable"
        case .equatable: "Equatable, Sendable"
        case nil: "Sendable"
        }
    }

    /// The protocol for the directions in which a type can be coded.
    static func codingProtocol(_ type: TypePlan) -> String? {
        switch (type.isDecodable, type.isEncodable) {
        case (true, true): "Codable"
        case (true, false): "Decodable"
        case (false, true): "Encodable"
        case (false, false): nil
        }
    }

    func nested(_ type: TypePlan, _ spelling: Spelling, to printer: inout SwiftPrinter) {
        for nested in type.nested {
            printer.line()
            declaration(of: nested, spelling, to: &printer)
        }
    }
}

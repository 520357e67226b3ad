import OpenAPI
import SwiftPlan

/// A builder of the table of a type's properties, values or members.
struct TypeTables {
    let links: TypeLinks

    /// Builds the table, and a sentence about omitted rows.
    ///
    /// - Parameters:
    ///   - most: The most rows.
    ///   - title: The title of the table; `nil` for one that names the kind of rows and the type.
    func blocks(_ type: TypePlan, atMost most: Int = .max, title: String? = nil) -> [Block] {
        let (kind, columns, rows) = rows(type, atMost: most)
        guard !rows.isEmpty else { return [] }
        let rest = count(type) - rows.count
        let more: [Block] = rest > 0 ? [.paragraph([.text("And \(rest) more, on the page of the type.")])] : []
        return [.table(Table(title ?? "\(kind) of \(type.name)", columns, rows))] + more
    }

    private func count(_ type: TypePlan) -> Int {
        switch type.shape {
        case .structure(let plan): count(plan)
        case .multipart(let plan): count(plan.structure)
        case .enumeration(let plan): plan.cases.count
        case .union(let plan): plan.cases.count
        case .responses(let plan): plan.cases.count
        case .event(let plan): plan.cases.count
        }
    }

    private func count(_ plan: StructPlan) -> Int {
        plan.properties.count + plan.compositions.count + (plan.additional == nil ? 0 : 1)
    }

    private func rows(_ type: TypePlan, atMost most: Int) -> (kind: String, columns: [String], rows: [[[Inline]]]) {
        switch type.shape {
        case .structure(let plan): ("Properties", Self.propertyColumns, Array(properties(plan).prefix(most)))
        case .multipart(let plan): ("Parts", Self.propertyColumns, Array(properties(plan.structure).prefix(most)))
        case .enumeration(let plan): ("Values", ["Case", "Value", "Description"], plan.cases.prefix(most).map(value))
        case .union(let plan):
            ("Members", ["Case", "Type", "Discriminator"], plan.cases.prefix(most).map { member($0, plan) })
        case .responses(let plan): ("Responses", ["Case", "Status", "Type"], plan.cases.prefix(most).map(response))
        case .event(let plan): ("Events", ["Case", "Event", "Type"], plan.cases.prefix(most).map(event))
        }
    }

    // MARK: - Structs

    private static let propertyColumns = ["Property", "Name", "Type", "Presence", "Description"]

    private func properties(_ plan: StructPlan) -> [[[Inline]]] {
        plan.properties.map(property)
            + plan.compositions.map {
                [
                    [.code($0.name)], [], [links.inline($0.type)], [],
                    [.text("The union whose member has its properties in this object.")],
                ]
            }
            + (plan.additional.map { [other($0, plan)] } ?? [])
    }

    private func property(_ property: PropertyPlan) -> [[Inline]] {
        let words = property.documentation.texts.map { Prose.line($0) }
        return [
            [.code(property.name)], [.code(Prose.visible(property.wireName))],
            [links.inline(property.type), .text(" (\(links.wire(property.type)))")],
            [.text(Self.words(property.presence))],
            .joined((property.isDeprecated ? [[.strong("Deprecated.")]] : []) + words, by: " "),
        ]
    }

    private static func words(_ presence: PropertyPlan.Presence) -> String {
        switch presence {
        case .required: "Required"
        case .requiredNullable: "Required, may be null"
        case .optional: "Optional"
        case .optionalNullable: "Optional, may be null"
        }
    }

    private func other(_ additional: AdditionalPlan, _ plan: StructPlan) -> [[Inline]] {
        let words =
            plan.layout == .object
            ? "Properties that have no name here." : "The elements after the named ones."
        return [[.code(additional.name)], [], [links.inline(additional.type)], [.text("Optional")], [.text(words)]]
    }

    // MARK: - Enums

    private func value(_ value: EnumPlan.Case) -> [[Inline]] {
        [[.code(".\(value.name)")], [.code(Prose.visible(value.value.text))], Prose.line(value.documentation)]
    }

    private func member(_ member: UnionPlan.Case, _ plan: UnionPlan) -> [[Inline]] {
        let values = member.values.map { [Inline.code(Prose.visible($0))] }
        let tag: [Inline] = plan.discriminator == nil ? [] : .joined(values, by: ", ")
        return [[.code(".\(member.name)")], [links.inline(member.type)], tag]
    }

    private func response(_ response: ResponseCasesPlan.Case) -> [[Inline]] {
        [[.code(".\(response.name)")], [.code(response.status.description)], [links.inline(response.result)]]
    }

    private func event(_ event: EventPlan.Case) -> [[Inline]] {
        [
            [.code(".\(event.name)")], event.event.map { [.code(Prose.visible($0))] } ?? [],
            [event.type.map { links.inline($0) } ?? .code("String")],
        ]
    }
}

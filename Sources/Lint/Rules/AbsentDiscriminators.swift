import OpenAPI

/// The rule `absent-discriminator`: no member has the property of the discriminator, which most likely is misspelled.
struct AbsentDiscriminators: LintRule {
    func check(_ subject: LintSubject) {
        let outlines = MemberOutlines(subject.document)
        for schema in subject.document.schemas {
            guard let discriminator = schema.discriminator, !schema.oneOf.isEmpty || !schema.anyOf.isEmpty else { continue }
            // The union may itself be an object that has the property.
            guard !schema.properties.contains(where: { $0.name == discriminator.property }) else { continue }
            let members = (schema.oneOf + schema.anyOf).map(outlines.outline)
            let isKnown = members.contains { $0.isOpaque || $0.properties[discriminator.property] != nil }
            guard !isKnown else { continue }
            subject.report(
                .absentDiscriminator, "no member of the union has the property '\(discriminator.property)'",
                at: discriminator.location, pointer: schema.pointer)
        }
    }
}

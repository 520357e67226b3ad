import Diagnostics
import OpenAPI

/// The rule `indistinct-members`: nothing distinguishes two members of a union without a discriminator.
struct IndistinctMembers: LintRule {
    /// The limit of members for a union to be checked, because every pair of them is compared.
    private static let maximumMembers = 64

    func check(_ subject: LintSubject) {
        let outlines = MemberOutlines(subject.document)
        for schema in subject.document.schemas where schema.discriminator == nil {
            for members in [schema.oneOf, schema.anyOf] where (2...Self.maximumMembers).contains(members.count) {
                check(members, of: schema, outlines, subject)
            }
        }
    }

    private func check(_ members: [SchemaID], of schema: Schema, _ outlines: MemberOutlines, _ subject: LintSubject) {
        let shapes = members.map(outlines.outline)
        for first in shapes.indices {
            for second in shapes.indices.dropFirst(first + 1) where !shapes[first].differs(from: shapes[second]) {
                let notes = [first, second].map { index in
                    Diagnostic.Note("a member is here", at: subject.document[members[index]].location)
                }
                // One pair is enough to know what to do.
                return subject.report(
                    .indistinctMembers,
                    "nothing distinguishes members \(first + 1) and \(second + 1) of the union",
                    at: schema.location, pointer: schema.pointer,
                    help: "give it a 'discriminator', or each member a property that it alone requires", notes: notes)
            }
        }
    }
}

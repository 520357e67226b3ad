import Testing
@testable import ClientRuntime

/// Runs the public tests for RFC 6570, as far as OpenAPI's parameters can express them.
@Suite(.enabled(if: !TemplateCase.all.isEmpty, "there is no ../shared/conformance/uritemplate here"))
struct URITemplateFileTests {
    @Test(arguments: TemplateCase.all)
    func `a template expands as RFC 6570 requires`(testCase: TemplateCase) throws {
        do {
            let text = try TemplateExpansion(variables: testCase.variables).text(testCase.template)
            #expect(testCase.expected.contains(text), "\(testCase.template) became \(text)")
        } catch let problem as TemplateExpansion.Inexpressible {
            try Test.cancel("OpenAPI cannot express \(testCase.template): \(problem.reason)")
        }
    }

    /// A case that cannot be expressed must not hide a defect, so the test prints each reason with its cases.
    @Test func `OpenAPI's styles cover most templates`() {
        var templates: [String: [String]] = [:]
        for testCase in TemplateCase.all {
            do {
                _ = try TemplateExpansion(variables: testCase.variables).text(testCase.template)
            } catch let problem as TemplateExpansion.Inexpressible {
                templates[problem.reason, default: []].append(testCase.template)
            } catch {
                continue
            }
        }
        for (reason, templates) in templates.sorted(by: { $0.key < $1.key }) {
            print("OpenAPI cannot express \(templates.count) templates, \(reason): \(templates.joined(separator: " "))")
        }
        let count = templates.values.reduce(0) { $0 + $1.count }
        #expect(count * 2 < TemplateCase.all.count)
    }
}

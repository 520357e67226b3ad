import Testing
@testable import ClientRuntime

/// The tests that others wrote for RFC 6570, of which each that a parameter of OpenAPI can ask for has to hold.
@Suite(.enabled(if: !TemplateCase.all.isEmpty, "there is no ../shared/conformance/uritemplate here"))
struct URITemplateFileTests {
    @Test(arguments: TemplateCase.all)
    func `a template becomes what RFC 6570 says`(testCase: TemplateCase) throws {
        do {
            let text = try TemplateExpansion(variables: testCase.variables).text(testCase.template)
            #expect(testCase.expected.contains(text), "\(testCase.template) became \(text)")
        } catch let problem as TemplateExpansion.Inexpressible {
            try Test.cancel("OpenAPI cannot express \(testCase.template): \(problem.reason)")
        }
    }

    /// A case that cannot be expressed must not hide a defect, so each reason is printed with its case.
    @Test func `most templates are a matter of styles`() {
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

import Foundation
import Testing
@testable import ClientRuntime

/// One case of the public tests for RFC 6570, in files beside the repository.
struct TemplateCase: Sendable, CustomTestStringConvertible {
    let file: String
    let section: String
    let template: String
    let variables: [String: APIClient.JSON]
    /// The correct expansions; empty if the template is invalid.
    let expected: [String]

    var testDescription: String { "\(file), \(section): \(template)" }

    static let folder =
        #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(5)
        .joined(separator: "/") + "/shared/conformance/uritemplate"

    /// Empty if the files are absent.
    static let all: [TemplateCase] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".json") }.sorted().flatMap(cases)
    }()

    private static func cases(inFile name: String) -> [TemplateCase] {
        let data = FileManager.default.contents(atPath: folder + "/" + name) ?? Data()
        guard case .object(let sections)? = APIClient.JSON(data: data) else { return [] }
        return sections.sorted { $0.key < $1.key }.flatMap { section, content -> [TemplateCase] in
            guard case .array(let cases)? = content["testcases"], case .object(let variables)? = content["variables"]
            else { return [] }
            return cases.compactMap { testCase in
                testCase[0]?.text.map { template in
                    TemplateCase(
                        file: name, section: section, template: template, variables: variables,
                        expected: texts(testCase[1]))
                }
            }
        }
    }

    private static func texts(_ json: APIClient.JSON?) -> [String] {
        switch json {
        case .string(let text)?: [text]
        case .array(let texts)?: texts.compactMap(\.text)
        default: []
        }
    }
}

import OpenAPI
import Testing
import YAMLTree

/// Checks the reading of parameters.
struct ParameterTests {
    private func parameter(_ text: String, path: String = "/a", version: String = "3.1.0") -> Parameter? {
        let sample = ReadSample(
            operation: "parameters: [\(text)]\nresponses: {'200': {description: D}}", version: version, path: path)
        #expect(sample.findings.isEmpty)
        return sample.operation?.parameters.first
    }

    /// OpenAPI 3.1 §4.8.12.2.1.
    @Test(arguments: [
        ("path, required: true", Parameter.Style.simple, false), ("query", .form, true), ("header", .simple, false),
        ("cookie", .form, true), ("query, style: spaceDelimited", .spaceDelimited, false),
        ("query, style: deepObject, explode: true", .deepObject, true), ("query, explode: false", .form, false),
        ("path, required: true, style: matrix, explode: true", .matrix, true),
        ("path, required: true, style: label", .label, false),
    ])
    func `the defaults of style and explode depend on the placement`(
        _ placement: String, _ style: Parameter.Style, _ explodes: Bool
    ) {
        let path = placement.hasPrefix("path") ? "/a/{a}" : "/a"
        let parameter = parameter("{name: a, in: \(placement), schema: {type: string}}", path: path)
        guard case .styled(_, let actual, let explode, allowReserved: false)? = parameter?.value else {
            Issue.record("not styled")
            return
        }
        #expect(actual == style)
        #expect(explode == explodes)
    }

    @Test func `a parameter can have a media type`() {
        let parameter = parameter("{name: a, in: query, content: {application/json: {schema: {type: object}}}}")
        guard case .content(let media)? = parameter?.value else {
            Issue.record("no content")
            return
        }
        #expect(media.name == "application/json")
    }

    @Test func `the whole query can be one parameter`() {
        let text =
            "{name: q, in: querystring, content: {application/x-www-form-urlencoded: {schema: {type: object}}}}"
        #expect(parameter(text, version: "3.2.0")?.placement == .querystring)
    }

    @Test func `an undeclared path parameter is a required string`() {
        let sample = ReadSample(operation: "responses: {}", path: "/a/{b}/{c}/{b}")
        let parameters = sample.operation?.parameters ?? []
        #expect(parameters.map(\.name) == ["b", "c"])
        #expect(parameters.allSatisfy { $0.isRequired && $0.placement == .path })
        guard case .styled(let id, .simple, explode: false, allowReserved: false)? = parameters.first?.value else {
            Issue.record("not styled")
            return
        }
        #expect(sample.document?[id].types == [.string])
    }

    @Test func `the example of a parameter comes before its examples`() {
        let examples = "examples: {one: {value: 1}, two: {value: 2}}"
        #expect(parameter("{name: a, in: query, schema: {type: string}, \(examples)}")?.example?.text == "1")
        #expect(
            parameter("{name: a, in: query, schema: {type: string}, example: 3, \(examples)}")?.example?.text == "3")
    }
}

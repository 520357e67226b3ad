import OpenAPI
import Testing
import YAMLTree

/// Checks the effect of actions on a document (Overlay 1.1 §4.4.3).
struct OverlayActionTests {
    @Test(arguments: [
        (
            "mappings are merged key by key", "a: {b: {c: 1}, d: 2}", "- {target: $.x-data.a, update: {b: {e: 3}, f: 4}}",
            "a:\n  b:\n    c: 1\n    e: 3\n  d: 2\n  f: 4"
        ),
        (
            "a scalar replaces a scalar", "a: {b: 1, c: 2}", "- {target: $.x-data, update: {a: {b: '3'}}}",
            "a:\n  b: '3'\n  c: 2"
        ),
        ("a list is added to a list", "a: [1, 2]", "- {target: $.x-data, update: {a: [2, 3]}}", "a:\n  - 1\n  - 2\n  - 2\n  - 3"),
        (
            "a list is appended to a target list", "a: [1]", "- {target: $.x-data.a, update: [2, 3]}",
            "a:\n  - 1\n  - 2\n  - 3"
        ),
        ("anything else is added to a list as one", "a: [1]", "- {target: $.x-data.a, update: {b: 2}}", "a:\n  - 1\n  - b: 2"),
        ("a single value that is the target", "a: {b: 1}\nc: {b: 1}", "- {target: '$..b', update: 2}", "a:\n  b: 2\nc:\n  b: 2"),
        ("an element of a list", "a: [1, 2]", "- {target: '$.x-data.a[1]', update: 3}", "a:\n  - 1\n  - 3"),
        (
            "nothing gives way to anything", "a:\nb: [~]",
            "- {target: $.x-data, update: {a: {c: 1}}}\n- {target: '$..b[0]', update: [2]}",
            "a:\n  c: 1\nb:\n  - - 2"
        ),
        (
            "all selected nodes are changed", "a: {x: {}}\nb: {x: {}}", "- {target: '$.x-data.*.x', update: {z: [1]}}",
            "a:\n  x:\n    z:\n      - 1\nb:\n  x:\n    z:\n      - 1"
        ),
        ("what is selected twice is changed once", "a: [1]", "- {target: \"$.x-data['a', 'a']\", update: 2}", "a:\n  - 1\n  - 2"),
        (
            "keys and elements are removed", "a: {b: 1, c: 2}\nd: [1, 2, 3]",
            "- {target: $.x-data.a.b, remove: true}\n- {target: '$.x-data.d[?@ < 3]', remove: true}",
            "a:\n  c: 2\nd:\n  - 3"
        ),
        (
            "a removed key can be added again", "a: {b: {c: 1}}",
            "- {target: $.x-data.a.b, remove: true}\n- {target: $.x-data.a, update: {b: [1]}}",
            "a:\n  b:\n    - 1"
        ),
        ("remove wins over update", "a: {b: 1}\nc: 2", "- {target: $.x-data.a, update: {d: 1}, remove: true}", "c: 2"),
        (
            "remove: false has no effect", "a: {b: 1}", "- {target: $.x-data.a, update: {d: 1}, remove: false}",
            "a:\n  b: 1\n  d: 1"
        ),
        (
            "a copy is merged like an update", "a: {b: {c: 1}}\nd: {b: {e: 2}}", "- {target: $.x-data.d, copy: $.x-data.a}",
            "a:\n  b:\n    c: 1\nd:\n  b:\n    e: 2\n    c: 1"
        ),
        (
            "a copy is independent of its original", "a: {b: {c: 1}}\nd: {}",
            "- {target: $.x-data.d, copy: $.x-data.a}\n- {target: $.x-data.d.b, update: {c: 2}}",
            "a:\n  b:\n    c: 1\nd:\n  b:\n    c: 2"
        ),
        (
            "a node is moved by a copy and a removal", "a: {old: {b: 1}}",
            "- {target: $.x-data.a, update: {new: {}}}\n- {target: $.x-data.a.new, copy: $.x-data.a.old}\n- {target: $.x-data.a.old, remove: true}",
            "a:\n  new:\n    b: 1"
        ),
        (
            "a node can be copied into itself", "a: {b: 1}",
            "- {target: $.x-data.a, update: {c: {}}}\n- {target: $.x-data.a.c, copy: $.x-data.a}",
            "a:\n  b: 1\n  c:\n    b: 1\n    c: {}"
        ),
        (
            "a change of one alias does not affect the other", "a: &x {b: 1}\nc: *x", "- {target: $.x-data.c, update: {b: 2}}",
            "a:\n  b: 1\nc:\n  b: 2"
        ),
        (
            "merge keys are resolved before actions", "a: &x {b: 1}\nc: {<<: *x, d: 2}", "- {target: $.x-data.c.b, remove: true}",
            "a:\n  b: 1\nc:\n  d: 2"
        ),
    ])
    func `an action has the specified effect`(_ name: String, _ data: String, _ actions: String, _ expected: String) {
        let sample = OverlaySample(data: data, actions: actions)
        #expect(sample.data == expected, "\(name)")
        #expect(sample.findings == "", "\(name)")
    }

    @Test func `overlays are applied in order, and can change the root`() {
        let first = "overlay: 1.0.0\nactions:\n  - {target: $, update: {info: {title: A, x-a: 1}}}\n"
        let second = "overlay: 1.0.0\nactions:\n  - {target: '$.info[?@ == \"A\"]', update: B}\n"
        let sample = OverlaySample(OverlaySample.head, overlays: [first, second])
        #expect(sample.document?.info.title == "B")
        #expect(sample.bundle == "openapi: 3.1.0\ninfo:\n  title: B\n  version: '1'\n  x-a: 1\npaths: {}\n")
        #expect(sample.document?.files.map(\.path) == ["openapi.yaml", "overlays/1.yaml", "overlays/2.yaml"])
    }

    @Test func `an overlay can change the version of the document`() {
        let overlay = "overlay: 1.0.0\nactions:\n  - {target: $.openapi, update: 3.2.0}\n"
        #expect(OverlaySample(OverlaySample.head, overlays: [overlay]).document?.version == .v3_2)
    }

    @Test func `references that an overlay inserts are relative to the document`() throws {
        let overlay = """
            overlay: 1.0.0
            actions:
              - target: $
                update:
                  components:
                    schemas:
                      A: {$ref: schemas/a.yaml}
                      B: {type: object, properties: {a: {$ref: '#/components/schemas/A'}}}
            """
        let sample = OverlaySample(OverlaySample.head, overlays: [overlay], files: ["schemas/a.yaml": "type: string\n"])
        #expect(sample.findings == "")
        #expect(sample.document?.schemas.compactMap(\.name).sorted() == ["A", "B", "a"])
        #expect(sample.bundle.contains("A:\n      type: string\n"))
    }

    @Test func `a copied schema is independent of its original`() {
        let overlay = """
            overlay: 1.1.0
            actions:
              - {target: $.components.schemas, update: {B: {}}}
              - {target: $.components.schemas.B, copy: $.components.schemas.A}
              - {target: $.components.schemas.B.properties.x, update: {type: integer}}
            """
        let text = OverlaySample.head + "components: {schemas: {A: {properties: {x: {type: string}}}}}\n"
        let sample = OverlaySample(text, overlays: [overlay])
        #expect(sample.document?.namedSchemas.count == 2)
        #expect(sample.bundle.hasSuffix("    B:\n      properties:\n        x:\n          type: integer\n"))
    }

    @Test func `a reference can lead to an anchor from an overlay`() {
        let overlay = """
            overlay: 1.0.0
            actions:
              - target: $.components.schemas
                update: {B: {$anchor: b, type: string}, C: {$ref: '#b'}}
            """
        let sample = OverlaySample(OverlaySample.head + "components: {schemas: {A: {}}}\n", overlays: [overlay])
        #expect(sample.findings == "")
    }

    @Test func `aliases still share an unchanged node`() throws {
        let text =
            OverlaySample.head + """
                components:
                  schemas:
                    A: {type: object, properties: {x: &x {type: object, properties: {y: {type: string}}}, z: *x}}
                """
        let overlay =
            "overlay: 1.0.0\nactions:\n  - {target: $.info, update: {title: A}}\n  - {target: '$..none', remove: true}\n"
        let shared = try #require(OverlaySample(text, overlays: [overlay]).document)
        #expect(shared.schemas.count == OverlaySample(text, overlays: []).document?.schemas.count)
        #expect(shared.schemas[0].properties.map(\.schema.index) == [1, 1])
    }

    @Test func `actions that make the document too large are stopped`() {
        var limits = ReadingLimits()
        limits.overlayNodes = 1000
        let twice = "- {target: $.x-data.a, copy: $.x-data.a}\n"
        let wide = OverlaySample(data: "a: [1]", actions: String(repeating: twice, count: 60), limits: limits)
        #expect(wide.findings.contains("this action makes the document too large [too-large]"))
        let deeper = (1...12).map { number in
            "- {target: '$..e', update: {n\(number): {}}}\n- {target: $..n\(number), copy: $.x-data}\n"
        }
        let deep = OverlaySample(data: "e: {}", actions: deeper.joined(), limits: limits)
        #expect(deep.findings.contains("this action makes the document too large [too-large]"))
    }

    @Test func `a query whose selectors multiply their results is stopped`() {
        let data = "a: " + String(repeating: "[", count: 40) + String(repeating: "]", count: 40)
        var limits = ReadingLimits()
        limits.overlayVisits = 10_000
        let query = "$.x-data.a" + String(repeating: "[0,0]", count: 39)
        let sample = OverlaySample(data: data, actions: "- {target: '\(query)', remove: true}\n", limits: limits)
        #expect(sample.findings.contains("the query visits too many nodes [too-large]"))
    }

    /// The list reaches the limit of a million nodes, which it has to do in linear time.
    @Test func `a list that doubles with each action is stopped`() {
        let twice = "- {target: $.x-data.a, copy: $.x-data.a}\n"
        let sample = OverlaySample(data: "a: [1]", actions: String(repeating: twice, count: 30))
        #expect(sample.findings.split(separator: "\n").filter { $0.contains("[too-large]") }.count == 1)
    }

    @Test func `all elements of a long list are removed or replaced in linear time`() {
        let list = "a: [" + String(repeating: "1, ", count: 50_000) + "]"
        let replaced = OverlaySample(data: list, actions: "- {target: '$.x-data.a[*]', update: 2}\n")
        #expect(replaced.findings == "")
        let removed = OverlaySample(data: list, actions: "- {target: '$.x-data.a[*]', remove: true}\n")
        #expect(removed.findings == "")
    }

    @Test func `an overlay cannot make a document too deep`() {
        let value = String(repeating: "[", count: 120) + String(repeating: "]", count: 120)
        let path = String(repeating: "[0]", count: 120)
        let actions = (0..<6).map { "- {target: '$.x-data.a\(String(repeating: path, count: $0))', update: [\(value)]}\n" }
        let sample = OverlaySample(data: "a: []", actions: actions.joined())
        #expect(sample.findings.contains("this action makes the document too large [too-large]"))
    }
}

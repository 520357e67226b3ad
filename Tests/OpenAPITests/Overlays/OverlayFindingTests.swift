import Testing

/// Checks the findings about overlays, and the places of findings in a document with overlays.
struct OverlayFindingTests {
    private static let overlay = "overlay: 1.1.0\ninfo: {title: O, version: '1'}\nactions:\n"

    @Test(arguments: [
        (
            "a: 1\n",
            """
            overlays/1.yaml:1:1: error: this is not an overlay: it has no 'overlay' [invalid-overlay]
            1 | a: 1
              | ^ help: begin with 'overlay: 1.1.0'
            """
        ),
        (
            "overlay: 2.0.0\nactions: []\n",
            """
            overlays/1.yaml:1:10: error: Overlay 2.0.0 is not supported; 1.0 and 1.1 are [unsupported-version]
            1 | overlay: 2.0.0
              |          ^~~~~
            """
        ),
        (
            "overlay: 1.7.0\nactions: []\n",
            """
            overlays/1.yaml:1:10: warning: Overlay 1.7.0 is unknown; it is read as 1.1 [unknown-version]
            1 | overlay: 1.7.0
              |          ^~~~~
            """
        ),
        (
            "overlay: 1.0.0\naction: []\n",
            """
            overlays/1.yaml:1:1: error: an overlay must have 'actions' [missing-key]
            1 | overlay: 1.0.0
              | ^~~~~~~
            overlays/1.yaml:2:1: warning: unknown key 'action' in an overlay [unknown-key]
            2 | action: []
              | ^~~~~~ help: did you mean 'actions'?
            """
        ),
        (
            overlay + "  - {tagret: $, update: {}}\n",
            """
            overlays/1.yaml:4:5: error: an action must have 'target' [missing-key]
            4 |   - {tagret: $, update: {}}
              |     ^
            overlays/1.yaml:4:6: warning: unknown key 'tagret' in an action of an overlay [unknown-key]
            4 |   - {tagret: $, update: {}}
              |      ^~~~~~ help: did you mean 'target'?
            """
        ),
        (
            overlay + "  - {target: $.none, update: {}}\n",
            """
            overlays/1.yaml:4:14: warning: '$.none' selects nothing [overlay-target]
            4 |   - {target: $.none, update: {}}
              |              ^~~~~~
            """
        ),
        (
            overlay + "  - target: \"$.paths['/a].get\"\n    update: {}\n",
            """
            overlays/1.yaml:4:22: error: the quote is not closed [invalid-jsonpath]
            4 |   - target: "$.paths['/a].get"
              |                      ^
            """
        ),
        (
            overlay + "  - target: '$.paths[''/a''].get [x]'\n    remove: true\n",
            """
            overlays/1.yaml:4:35: error: expected a name in quotes, a number, '*' or '?' [invalid-jsonpath]
            4 |   - target: '$.paths[''/a''].get [x]'
              |                                   ^
            """
        ),
        (
            overlay + "  - target: $.info\n    update: [1]\n",
            """
            overlays/1.yaml:5:13: error: a list cannot be merged into a mapping [overlay-mismatch]
            5 |     update: [1]
              |             ^
            openapi.yaml:2:7: note: it would be merged into this
            2 | info: {title: T, version: '1'}
              |       ^
            """
        ),
        (
            overlay + "  - {target: $, update: {info: }}\n",
            """
            overlays/1.yaml:4:32: error: nothing cannot be merged into a mapping [overlay-mismatch]
            4 |   - {target: $, update: {info: }}
              |                                ^ help: an action with 'remove: true' removes it
            openapi.yaml:2:7: note: it would be merged into this
            2 | info: {title: T, version: '1'}
              |       ^
            """
        ),
        (
            overlay + "  - {target: $.*, update: {}}\n",
            """
            overlays/1.yaml:4:14: error: the target selects nodes of different kinds, which one action cannot change [overlay-mismatch]
            4 |   - {target: $.*, update: {}}
              |              ^~~
            openapi.yaml:1:10: note: this is text
            1 | openapi: 3.1.0
              |          ^~~~~
            openapi.yaml:2:7: note: this is a mapping
            2 | info: {title: T, version: '1'}
              |       ^
            """
        ),
        (
            overlay + "  - {target: $, remove: true}\n",
            """
            overlays/1.yaml:4:14: error: the whole document cannot be removed [invalid-overlay]
            4 |   - {target: $, remove: true}
              |              ^
            """
        ),
        (
            overlay + "  - {target: $, update: {}, copy: $.info}\n",
            """
            overlays/1.yaml:4:29: error: an action cannot have both 'update' and 'copy' [invalid-overlay]
            4 |   - {target: $, update: {}, copy: $.info}
              |                             ^~~~
            overlays/1.yaml:4:17: note: 'update' is here
            4 |   - {target: $, update: {}, copy: $.info}
              |                 ^~~~~~
            """
        ),
        (
            overlay + "  - {target: $.info, copy: $.info.*}\n",
            """
            overlays/1.yaml:4:28: error: 'copy' must select a single node, and '$.info.*' selects 2 nodes [invalid-overlay]
            4 |   - {target: $.info, copy: $.info.*}
              |                            ^~~~~~~~
            """
        ),
        (
            overlay + "  - {target: $.info, remove: 1}\n  - {target: $.info}\n",
            """
            overlays/1.yaml:4:30: error: 'remove' must be true or false, found a number [wrong-type]
            4 |   - {target: $.info, remove: 1}
              |                              ^
            overlays/1.yaml:5:5: error: the action changes nothing [invalid-overlay]
            5 |   - {target: $.info}
              |     ^ help: write 'update', 'remove: true' or 'copy'
            """
        ),
        (
            "overlay: 1.0.0\nextends: ../other.yaml\nactions: []\n",
            """
            overlays/1.yaml:2:10: warning: the overlay extends '../other.yaml', but is applied to 'openapi.yaml' [overlay-extends]
            2 | extends: ../other.yaml
              |          ^~~~~~~~~~~~~
            """
        ),
        ("overlay: 1.0.0\nextends: ../openapi.yaml\nactions: []\n", ""),
        ("overlay: 1.0.0\nextends: https://example.com/openapi.yaml\nactions: []\n", ""),
    ])
    func `a mistake in an overlay is reported at its place`(_ overlay: String, _ expected: String) {
        let sample = OverlaySample(OverlaySample.head, overlays: [overlay])
        #expect(sample.findings == expected + (expected.isEmpty ? "" : "\n"))
    }

    @Test func `a finding is at the place of the mistake, in the document or the overlay`() {
        let text = """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths: {}
            components:
              schemas:
                Old: {type: strng}
                Both:
                  type: object
                  properties:
                    kept: {type: [text]}
            """
        let overlay = """
            overlay: 1.0.0
            actions:
              # A line that moves what follows.
              - target: $.components.schemas
                update:
                  New: {type: strng}
                  Both:
                    properties:
                      added: {$ref: '#/components/schemas/Nwe'}
                      kept: {type: [bool]}
                    titel: T
            """
        #expect(
            OverlaySample(text, overlays: [overlay]).findings == """
                openapi.yaml:6:17: warning: unknown type 'strng': any value is accepted [unknown-type]
                6 |     Old: {type: strng}
                  |                 ^~~~~ help: did you mean 'string'?
                openapi.yaml:10:23: warning: unknown type 'text': any value is accepted [unknown-type]
                10 |         kept: {type: [text]}
                   |                       ^~~~
                overlays/1.yaml:6:19: warning: unknown type 'strng': any value is accepted [unknown-type]
                6 |       New: {type: strng}
                  |                   ^~~~~ help: did you mean 'string'?
                overlays/1.yaml:9:25: error: '#/components/schemas/Nwe' leads nowhere [dangling-reference]
                9 |           added: {$ref: '#/components/schemas/Nwe'}
                  |                         ^~~~~~~~~~~~~~~~~~~~~~~~~~ help: did you mean '#/components/schemas/New'?
                overlays/1.yaml:10:25: warning: unknown type 'bool': any value is accepted [unknown-type]
                10 |           kept: {type: [bool]}
                   |                         ^~~~ help: did you mean 'boolean'?
                overlays/1.yaml:11:9: warning: unknown key 'titel' in a schema [unknown-key]
                11 |         titel: T
                   |         ^~~~~ help: did you mean 'title'?

                """)
    }

    @Test func `the place of a mapping stays the same if an overlay removes its first key`() {
        let text = OverlaySample.head + "components:\n  schemas:\n    A:\n      required:\n        x: 1\n        y: 2\n"
        let overlay = "overlay: 1.0.0\nactions:\n  - {target: $..required.x, remove: true}\n"
        let findings = OverlaySample(text, overlays: [overlay]).findings
        #expect(findings.hasPrefix("openapi.yaml:8:9: error: 'required' must be a list of property names, found a mapping"))
        #expect(findings == OverlaySample(text, overlays: []).findings)
    }

    @Test func `an overlay that is invalid YAML is reported with the findings of the document`() {
        let sample = OverlaySample(OverlaySample.head + "x: 1\n", overlays: ["a: ["])
        #expect(sample.findings.contains("overlays/1.yaml:1:5: error:"))
        #expect(sample.findings.contains("openapi.yaml:4:1: warning: unknown key 'x'"))
    }
}

import ShownText
import YAMLTree

/// Findings as SARIF 2.1.0 (OASIS standard, 27 March 2020).
struct SARIFReport {
    let toolVersion: String

    func render(_ findings: [Diagnostic]) -> String {
        let ids = Set(findings.map(\.id)).sorted()
        let ruleIndex = Dictionary(uniqueKeysWithValues: zip(ids, ids.indices))
        let results = findings.map { result($0, ruleIndex: ruleIndex[$0.id]) }
        return """
            {
              "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
              "version": "2.1.0",
              "runs": [
                {
                  "tool": {
                    "driver": {
                      "name": "tenon",
                      "version": \(JSONText.string(toolVersion)),
                      "rules": \(JSONText.lines(ids.map(rule), indent: "          "))
                    }
                  },
                  "columnKind": "unicodeCodePoints",
                  "results": \(JSONText.lines(results, indent: "      "))
                }
              ]
            }

            """
    }

    private func rule(_ id: DiagnosticID) -> String {
        let words = String(id.rawValue.map { $0 == "-" ? " " : $0 })
        return JSONText.object([
            "id": JSONText.string(id.rawValue),
            "shortDescription": JSONText.object(["text": JSONText.string(words)]),
        ])
    }

    private func result(_ finding: Diagnostic, ruleIndex: Int?) -> String {
        let text = finding.message + (finding.help.map { "; help: \($0)" } ?? "")
        return JSONText.object([
            "ruleId": JSONText.string(finding.id.rawValue),
            "ruleIndex": String(ruleIndex ?? -1),
            "level": JSONText.string(finding.severity.rawValue),
            "message": JSONText.object(["text": JSONText.string(text)]),
            "locations": JSONText.array(locations(of: finding)),
            "relatedLocations": JSONText.array(finding.notes.map(relatedLocation)),
        ])
    }

    private func locations(of finding: Diagnostic) -> [String] {
        let logical = finding.pointer.map {
            JSONText.array([JSONText.object(["fullyQualifiedName": JSONText.string($0)])])
        }
        switch (finding.location, logical) {
        case (nil, nil): return []
        case (let place?, nil): return [JSONText.object(["physicalLocation": physical(place)])]
        case (nil, let logical?): return [JSONText.object(["logicalLocations": logical])]
        case (let place?, let logical?):
            return [JSONText.object(["physicalLocation": physical(place), "logicalLocations": logical])]
        }
    }

    private func relatedLocation(_ note: Diagnostic.Note) -> String {
        JSONText.object([
            "physicalLocation": physical(note.location),
            "message": JSONText.object(["text": JSONText.string(note.message)]),
        ])
    }

    private func physical(_ location: SourceLocation) -> String {
        JSONText.object([
            "artifactLocation": JSONText.object(["uri": JSONText.string(uri(of: location.file.path))]),
            "region": JSONText.object([
                "startLine": String(location.line),
                "startColumn": String(location.column),
                "endColumn": String(location.column + location.length),
            ]),
        ])
    }

    /// Returns a path as a URI reference, which is absolute only if the path is.
    private func uri(of path: String) -> String {
        var result = path.hasPrefix("/") ? "file://" : ""
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                result += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
            }
        }
        return result
    }
}

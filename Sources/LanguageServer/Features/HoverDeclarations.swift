import Generator
import OpenAPI
import SwiftPlan
import SwiftText
import YAMLTree

/// The Swift declarations of the schemas, properties and operations of a spec, by their locations.
struct HoverDeclarations {
    private struct Key: Hashable {
        let path: String
        let line: Int
        let column: Int

        init(_ location: SourceLocation) {
            path = location.file.path
            line = location.line
            column = location.column
        }
    }

    private var texts: [Key: [String]] = [:]

    init(_ client: PlannedClient) {
        let plan = client.plan
        let synopsis = Synopsis(of: plan)
        for type in plan.allTypes {
            add(synopsis.text(of: type), at: type.origin.location, type.documentation)
            for property in type.properties { add(synopsis.text(of: property), at: property.origin.location) }
        }
        var locations: [[String]: SourceLocation] = [:]
        for operation in client.document.operations {
            locations[[operation.method, operation.path]] = operation.location
        }
        for group in plan.groups {
            for call in group.calls {
                add(
                    synopsis.text(of: call, in: group), at: locations[[call.method, call.pathTemplate]], call.documentation)
            }
        }
    }

    /// Returns the text of the first location that has one. Several declarations of one location are joined.
    func text(at locations: [SourceLocation]) -> String? {
        locations.lazy.compactMap { texts[Key($0)] }.first?.joined(separator: "\n\n---\n\n")
    }

    private mutating func add(_ code: String, at location: SourceLocation?, _ documentation: Documentation? = nil) {
        guard let location else { return }
        let text = "```swift\n\(code)\n```" + (documentation?.summary.map { "\n\n\($0)" } ?? "")
        let key = Key(location)
        // A schema may become several types; the first four are enough.
        guard (texts[key]?.count ?? 0) < 4, texts[key]?.contains(text) != true else { return }
        texts[key, default: []].append(text)
    }
}

extension TypePlan {
    fileprivate var properties: [PropertyPlan] {
        if case .structure(let structure) = shape { structure.properties } else { [] }
    }
}

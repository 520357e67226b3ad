import Foundation
import FrameioV4
import LoopbackSupport
import Testing
import YAMLTree

/// Checks the documented response of `copy`, read from the spec.
struct ExampleTests {
    @Test func `the documented response of copy is read and written unchanged`() throws {
        let json = try Self.json(of: "examples/copied-version-stack.yaml")
        let copy: FrameioV4.VersionStackCopyResponse = try decode(json)

        #expect(copy.data.id == "6a2b33f7-0ba5-412c-b510-124dd112dd45")
        #expect(copy.data.name == "asset (1).png")
        #expect(copy.data.type == .versionStack)
        #expect(copy.data.parentID == "2e426fe0-f965-4594-8b2b-b4dff1dc00ec")
        #expect(copy.data.headVersion.name == "asset.png")
        #expect(copy.data.headVersion.type == .file)
        #expect(copy.data.headVersion.status == .created)
        #expect(copy.data.headVersion.mediaType == "image/png")
        #expect(copy.data.headVersion.fileSize == 1_137_444)
        #expect(copy.data.headVersion.createdAt == Date(timeIntervalSince1970: 1_695_669_509.614189))
        #expect(copy.data.viewURL.hasPrefix("https://next.frame.io/project/"))
        #expect(copy.data.adobeID == nil)

        #expect(try encode(copy) == sortedJSON(json))
    }

    /// The `value` of an Example Object in a file of the spec, as JSON.
    private static func json(of path: String) throws -> String {
        let file = URL(fileURLWithPath: #filePath)
            .appending(path: "../../../../specs/frameio-v4/\(path)").standardizedFileURL
        let bytes = try Data(contentsOf: file)
        let tree = YAMLTree.parse(SourceFile(path: path, bytes: Array(bytes)))
        let value = try #require(tree.root?["value"])
        let data = try JSONSerialization.data(withJSONObject: value.foundationValue, options: .sortedKeys)
        return String(decoding: data, as: UTF8.self)
    }
}

extension YAMLNode {
    /// The value as `JSONSerialization` takes it.
    fileprivate var foundationValue: Any {
        switch kind {
        case .mapping: Dictionary(uniqueKeysWithValues: entries.map { ($0.key.text ?? "", $0.value.foundationValue) })
        case .sequence: elements.map(\.foundationValue)
        case .scalar: isNull ? NSNull() : scalarValue
        }
    }

    private var scalarValue: Any {
        if let bool { return bool }
        if let integer { return integer }
        if let number { return number }
        return text ?? ""
    }
}

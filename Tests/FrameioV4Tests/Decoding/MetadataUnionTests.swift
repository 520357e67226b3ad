import Foundation
import FrameioV4
import LoopbackSupport
import Testing

/// Checks a union of nine schemas that `field_type` discriminates with eleven values.
struct MetadataUnionTests {
    static let option = #"{"id":"2e426fe0-f965-4594-8b2b-b4dff1dc00ec","display_name":"Red"}"#
    static let user = #"{"id":"2e426fe0-f965-4594-8b2b-b4dff1dc00ec","type":"account_user_group"}"#
    static let options = #""field_options":[\#(option)]"#
    static let members = #""custom_members":[\#(user)],"member_options_type":"all_project_members""#

    static let fields = [
        ("text", "\"a\"", "", "textValue"), ("text", "null", "", "textValue"), ("long_text", "\"b\"", "", "textValue"),
        ("rating", "4", "", "integerValue"), ("rating", "null", "", "integerValue"), ("number", "1.5", "", "numberValue"),
        ("number", "2", "", "numberValue"), ("number", "null", "", "numberValue"), ("toggle", "false", "", "booleanValue"),
        ("toggle", "null", "", "booleanValue"), ("date", "\"2024-02-07 16:44:41Z\"", "", "dateValue"),
        ("date", "null", "", "dateValue"), ("select", "[\(option)]", options, "selectValue"), ("select", "[]", "", "selectValue"),
        ("select_multi", "[\(option),\(option)]", options, "multiSelectValue"),
        ("user_single", "[\(user)]", members, "singleUserValue"), ("user_single", "[]", "", "singleUserValue"),
        ("user_multi", "[\(user),\(user)]", members, "multiUserValue"), ("users", "[\(user)]", "", "multiUserValue"),
    ]

    @Test(arguments: fields)
    func `the field type decides the case of a value`(
        type: String, value: String, others: String, name: String
    ) throws {
        let json = Sample.metadata(type, value, others: others)
        let field: FrameioV4.MetadataField = try decode(json)
        #expect(Mirror(reflecting: field).children.first?.label == name)
        #expect(try encode(field) == sortedJSON(json))
    }

    @Test func `the samples cover every field type`() {
        #expect(Set(Self.fields.map(\.0)) == Set(FrameioV4.FieldType.allCases.map(\.rawValue)))
    }

    @Test func `a value is read with all its properties`() throws {
        let values = try SampleValues()
        let json = Sample.metadata("users", "[\(Self.user)]", others: Self.members)
        let user = FrameioV4.UserValue(id: values.folderID, type: .accountUserGroup)
        #expect(
            try decode(json)
                == FrameioV4.MetadataField.multiUserValue(
                    .init(
                        fieldDefinitionID: values.fieldID, fieldDefinitionName: "Rating", fieldType: .users,
                        mutable: true, value: [user], customMembers: [user],
                        memberOptionsType: .allProjectMembers)))
    }

    @Test(arguments: ["color", "Text", ""])
    func `an unknown field type keeps its JSON`(type: String) throws {
        let json = Sample.metadata(type, #"{"red":255,"alpha":0.5}"#)
        let field: FrameioV4.MetadataField = try decode(json)
        guard case .unknown(let kept) = field else {
            Issue.record("\(field)")
            return
        }
        #expect(kept["value"]?["red"] == 255)
        #expect(try encode(field) == sortedJSON(json))
    }

    /// `required: [value]` stands beside the `allOf`, not in it.
    @Test(arguments: ["select", "select_multi", "user_single", "user_multi", "users"])
    func `a property that is required beside an allOf is required`(type: String) {
        let json = Sample.metadata(type, "[]").replacing(#","value":[]"#, with: "")
        #expect(throws: DecodingError.self) { try decode(json, as: FrameioV4.MetadataField.self) }
    }

    @Test(arguments: ["text", "long_text", "rating", "number", "toggle", "date"])
    func `a required nullable value is always written`(type: String) throws {
        let json = Sample.metadata(type, "null")
        let absent = json.replacing(#","value":null"#, with: "")
        try #require(!absent.contains("\"value\""))
        let field: FrameioV4.MetadataField = try decode(absent)
        #expect(try encode(field) == sortedJSON(json))
    }
}

/// Checks a schema with several tags: the case has the name of the schema, the tag has a default, and a received tag is
/// kept.
enum SeveralTagsChecks {
    static func run() throws {
        for json in [#"{"field_type": "short", "value": "s"}"#, #"{"field_type": "long", "value": "l"}"#] {
            if case .wording? = try? read(Tags.Field.self, json) {} else { expect(false, "\(json) is no wording") }
            try expectSame(Tags.Field.self, json)
        }
        for json in [#"{"field_type": "pair_a", "values": [1]}"#, #"{"field_type": "pair_b"}"#] {
            if case .pair? = try? read(Tags.Field.self, json) {} else { expect(false, "\(json) is no pair") }
            try expectSame(Tags.Field.self, json)
        }
        let wording = try written(Tags.Field.wording(.init(value: "v")))
        expect(wording.contains(#""short""#) || wording.contains(#""long""#), wording)
        let pair = try written(Tags.Field.pair(.init(values: [1])))
        expect(pair.contains(#""pair_a""#) || pair.contains(#""pair_b""#), pair)
        try expectWritten(Tags.Field.wording(.init(fieldType: .long, value: "v")), #"{"field_type": "long", "value": "v"}"#)
    }
}

/// A case never sends the tag of another.
enum ContradictingTagChecks {
    static func run() throws {
        let amount = Tags.Amount(value: 1)
        try expectWritten(Tags.Field.amount(amount), #"{"field_type": "amount", "value": 1}"#)
        if let other = try with(amount, \.fieldType, #""short""#) {
            try expectWritten(Tags.Field.amount(other), #"{"field_type": "amount", "value": 1}"#)
        }
        let statue = statue(argument(of: Tags().works.raise(body:))) { .init(height: 2) }
        try expectWritten(statue, #"{"$kind": "Statue", "height": 2}"#)
        if let other = try with(statue, \.dollarKind, #""Picture""#) {
            try expectWritten(other, #"{"$kind": "Statue", "height": 2}"#)
        }
    }

    private static func statue<Model>(_: Model.Type, _ make: () -> Model) -> Model {
        make()
    }
}

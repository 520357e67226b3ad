/// Checks that a member is sent with the tag of its case, without an argument.
enum ContradictingTagChecks {
    static func run() throws {
        let amount = Tags.Amount(value: 1)
        try expectWritten(Tags.Field.amount(amount), #"{"field_type": "amount", "value": 1}"#)
        let statue = statue(argument(of: Tags().works.raise(body:))) { .init(height: 2) }
        try expectWritten(statue, #"{"$kind": "Statue", "height": 2}"#)
    }

    private static func statue<Model>(_: Model.Type, _ make: () -> Model) -> Model {
        make()
    }
}

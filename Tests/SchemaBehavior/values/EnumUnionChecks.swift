/// Checks unions of enums of texts and numbers.
enum EnumUnionChecks {
    static func run() throws {
        let order = try read(
            Values.Order.self,
            #"{"either": "gloss", "reversed": "green", "numbers": 20, "three": "matt", "orNull": "matt", "many": ["matt", "red"]}"#
        )
        if case .finish(.gloss)? = order.either {} else { expect(false, "\(order)") }
        if case .colour(.green)? = order.reversed {} else { expect(false, "\(order)") }
        if case .litres(let litres)? = order.numbers { expectEqual(litres.rawValue, 20) } else { expect(false, "\(order)") }
        if case .finish(.matt)? = order.three {} else { expect(false, "\(order)") }
        if case .finish(.matt)? = order.orNull?.value {} else { expect(false, "\(order)") }
        if let many = order.many, many.count == 2, case .finish(.matt) = many[0], case .colour(.red) = many[1] {
        } else {
            expect(false, "\(order)")
        }
        let first = try read(
            Values.Order.self, #"{"either": "red", "reversed": "gloss", "numbers": 1, "three": 5, "orNull": null}"#)
        if case .colour(.red)? = first.either, case .finish(.gloss)? = first.reversed, case .coat? = first.numbers,
            case .integer(5)? = first.three, case .null? = first.orNull
        {
        } else {
            expect(false, "\(first)")
        }
        try expectSame(
            Values.Order.self, #"{"either": "gloss", "numbers": 20, "three": "red", "many": ["gloss", "green"]}"#,
            #"{"either": "new", "reversed": "new", "numbers": 3, "three": 6, "orNull": "new", "many": ["new"]}"#)
    }
}

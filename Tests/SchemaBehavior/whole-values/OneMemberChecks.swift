/// Checks that a value that fits one member is that member.
enum OneMemberChecks {
    static func run() throws {
        let basket = try read(
            WholeValues.Basket.self, #"{"any": {"soft": true}, "three": {"stone": "s", "red": true}, "list": [{"red": true}]}"#)
        if case .pear(let pear)? = basket.any { expectEqual(pear.soft, true) } else { expect(false, "\(basket)") }
        if case .plum(let plum)? = basket.three { expectEqual(plum.stone, "s") } else { expect(false, "\(basket)") }
        if case .apple? = basket.list?.first {} else { expect(false, "\(basket)") }
        try expectWritten(WholeValues.Basket(any: .apple(.init(red: true))), #"{"any": {"red": true}}"#)
    }
}

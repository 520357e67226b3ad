/// The values of an enum are sent as they stand.
enum IntegerEnumDigitChecks {
    static func run() throws {
        try expectSame(
            Digits.Star.self, #"{"distance": 18446744073709551615}"#, #"{"distance": 1}"#, #"{"distance": 7}"#,
            #"{"mixed": 18446744073709551616}"#)
        let star = try read(Digits.Star.self, #"{"distance": 18446744073709551615}"#)
        let all = star.distance.map { type(of: $0).allCases } ?? []
        expect(all.contains { $0 == star.distance }, "\(star) is unknown")
        expectEqual(try read(Digits.Star.self, #"{"free": 18446744073709551615}"#), try read(#"{"free": 18446744073709551615}"#))
    }
}

/// The values of an enum are sent as they stand.
enum IntegerEnumDigitChecks {
    static func run() throws {
        try expectSame(
            Digits.Star.self, #"{"distance": 18446744073709551615}"#, #"{"distance": 1}"#, #"{"distance": 7}"#,
            #"{"mixed": 18446744073709551616}"#)
        try expectSame(
            Digits.Star.self, #"{"planets": 8}"#, #"{"planets": 9223372036854775807}"#, #"{"moons": 18446744073709551615}"#,
            #"{"atoms": -1}"#, #"{"atoms": 10000000000000000000000000000000000001}"#, #"{"noAtoms": 1}"#)
        let atoms = try read(Digits.Star.self, #"{"atoms": 1e0}"#).atoms
        expect(atoms == ._1, "\(String(describing: atoms)) is another case")
        let planets: Int64? = Digits.Star.Planets.unknown(10).rawValue
        expectEqual(planets.map(Int.init), 10)
        let star = try read(Digits.Star.self, #"{"distance": 18446744073709551615}"#)
        let all = star.distance.map { type(of: $0).allCases } ?? []
        expect(all.contains { $0 == star.distance }, "\(star) is unknown")
        expectEqual(try read(Digits.Star.self, #"{"free": 18446744073709551615}"#), try read(#"{"free": 18446744073709551615}"#))
    }
}

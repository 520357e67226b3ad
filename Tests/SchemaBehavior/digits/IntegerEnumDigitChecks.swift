/// Checks that the values of integer enums keep their digits.
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
        try expectSame(
            Digits.Star.self, #"{"allAtoms": 18446744073709551615}"#, #"{"allAtoms": -1}"#,
            #"{"allAtoms": 18446744073709551616}"#,
            #"{"closedPlanets": 9223372036854775807}"#, #"{"closedMoons": 1}"#, #"{"farOrName": 18446744073709551615}"#,
            #"{"farOrName": 2}"#, #"{"farOrName": "far"}"#)
        expect(try read(Digits.Star.self, #"{"mixed": 18446744073709551616}"#).mixed == ._18446744073709551616, "it is unknown")
        expect(try read(Digits.Star.self, #"{"huge": 18446744073709551616}"#).huge == ._18446744073709551616, "it is unknown")
        let mass = try read(Digits.Star.self, #"{"allAtoms": 18446744073709551615}"#).allAtoms
        expect(mass == ._18446744073709551615, "\(String(describing: mass)) is another case")
        let closedPlanets: Int64? = Digits.Star.ClosedPlanets._8.rawValue
        let closedMoons: UInt64? = Digits.Star.ClosedMoons._1.rawValue
        expect(closedPlanets == 8 && closedMoons == 1, "the raw values differ")
        let star = try read(Digits.Star.self, #"{"distance": 18446744073709551615}"#)
        let all = star.distance.map { type(of: $0).allCases } ?? []
        expect(all.contains { $0 == star.distance }, "\(star) is unknown")
        expectEqual(try read(Digits.Star.self, #"{"free": 18446744073709551615}"#), try read(#"{"free": 18446744073709551615}"#))
    }
}

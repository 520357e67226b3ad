/// Checks that the elements of a named list, or the values of a named map, are one type.
enum ItemNamesChecks {
    static func run() throws {
        let play = try read(
            KeptNames.Play.self,
            """
            {"mood": null, "stage": null, "cast": [{"role": "a"}], "understudies": [{"role": "b"}], "prices": {"box": {"amount": 7}},
             "acts": ["first"], "rows": [[{"seat": 1}]]}
            """)
        var opera = try read(KeptNames.Opera.self, "{}")
        opera.chorus = play.cast
        opera.prices = play.prices
        opera.acts = play.acts
        opera.rows = play.rows
        try expectWritten(
            opera,
            #"{"chorus": [{"role": "a"}], "prices": {"box": {"amount": 7}}, "acts": ["first"], "rows": [[{"seat": 1}]]}"#)
        let everybody = (play.cast ?? []) + (play.understudies ?? []) + (opera.chorus ?? [])
        expectEqual(everybody.map(\.role), ["a", "b", "a"])
    }
}

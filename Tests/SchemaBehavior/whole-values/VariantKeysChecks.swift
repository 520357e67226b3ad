/// Checks that a key of a union's member is not an additional property too.
enum VariantKeysChecks {
    static func run() throws {
        var crate = try read(WholeValues.Crate.self, #"{"name": "n", "plums": 3, "ripe": true, "other": [1]}"#)
        expectEqual(crate.additionalProperties.keys.sorted(), ["other"])
        crate.variant = .kiwis(.init(kiwis: "k"))
        try expectWritten(crate, #"{"name": "n", "kiwis": "k", "other": [1]}"#)

        var sack = try read(WholeValues.Sack.self, #"{"name": "n", "plums": 3, "other": 1}"#)
        expectEqual(sack.additionalProperties, ["other": 1])
        sack.variant = .kiwis(.init(kiwis: "k"))
        try expectWritten(sack, #"{"name": "n", "kiwis": "k", "other": 1}"#)

        try expectSame(
            WholeValues.Crate.self, #"{"name": "n", "plums": 3, "ripe": true, "other": [1]}"#, #"{"name": "n", "kiwis": "k"}"#)
        try expectSame(WholeValues.Basket.self, #"{"sack": {"plums": 1, "other": 2}, "tied": {"x-plum": "p", "x-other": "o"}}"#)
    }
}

import Foundation

/// Checks that a union whose members have one Swift type is that type.
enum PlainTextUnionChecks {
    static func run() throws {
        let json = """
            {"code": "ab", "short": "s", "nullable": "n", "list": ["l"], "map": {"a": "m"}, "numbers": 4, "lists": ["x"]}
            """
        let texts = try read(Values.Texts.self, json)
        let code: String? = texts.code
        let short: String? = texts.short
        let nullable: String? = texts.nullable
        let list: [String]? = texts.list
        let map: [String: String]? = texts.map
        let numbers: Int? = texts.numbers
        let lists: [String]? = texts.lists
        expect(code == "ab" && short == "s" && nullable == "n" && list == ["l"] && map == ["a": "m"], "\(texts)")
        expect(numbers == 4 && lists == ["x"], "\(texts)")
        try expectSame(Values.Texts.self, json)
        let name = "a" + "b"
        expectEqual(Values().codes.get(code: name).url?.path, "/codes/ab")
        _ = Values().orders.place(xCode: name, body: .init())
    }
}

/// Checks that an enum of one value in a part of `allOf` has the meaning of `const` in 3.1.
enum NarrowedTag30Checks {
    static func run() throws {
        let json = """
            {"first": {"course": "roast", "name": "r"}, "rest": {"a": [{"course": "roast", "name": "x"}, {"course": "cake"}]}}
            """
        let menu = try read(In30.Menu.self, json)
        if case .roast(let roast)? = menu.first { expectEqual(roast.name, "r") } else { expect(false, "\(menu)") }
        if let a = menu.rest?["a"], a.count == 2, case .roast = a[0], case .cake = a[1] {} else { expect(false, "\(menu)") }
        if case .cake? = try read(In30.Menu.self, #"{"first": {"course": "cake"}}"#).first {
        } else {
            expect(false, "cake is something else")
        }
        if case .soup? = try read(In30.Menu.self, #"{"first": {"course": "soup"}}"#).first {
        } else {
            expect(false, "soup is something else")
        }
        try expectSame(In30.Menu.self, json, #"{"first": {"course": "soup", "hot": true}}"#)
    }
}

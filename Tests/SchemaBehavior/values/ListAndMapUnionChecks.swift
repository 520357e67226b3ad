/// Checks that elements decide unions of lists and of maps, and that an empty value is the first member.
enum ListAndMapUnionChecks {
    static func run() throws {
        var count = 0
        for json in [#"{"lists": ["gloss"]}"#, #"{"lists": ["red"]}"#, #"{"lists": ["new", "matt"]}"#, #"{"lists": []}"#] {
            let lists = try read(Values.Order.self, json).lists
            expect(index(of: lists as Any) == [1, 0, 1, 0][count], "\(json) is \(String(describing: lists))")
            try expectSame(Values.Order.self, json)
            count += 1
        }
        count = 0
        for json in [#"{"maps": {"a": "gloss"}}"#, #"{"maps": {"a": "red"}}"#, #"{"maps": {}}"#] {
            let maps = try read(Values.Order.self, json).maps
            expect(index(of: maps as Any) == [1, 0, 0][count], "\(json) is \(String(describing: maps))")
            try expectSame(Values.Order.self, json)
            count += 1
        }
    }

    /// The index of the member, whatever the name of its case: 0 for colours.
    private static func index(of value: Any) -> Int? {
        var seen: Int?
        func look(_ value: Any) {
            if value is Values.Colour || value is [Values.Colour] || value is [String: Values.Colour] { seen = seen ?? 0 }
            if value is Values.Finish || value is [Values.Finish] || value is [String: Values.Finish] { seen = seen ?? 1 }
            if seen == nil { Mirror(reflecting: value).children.forEach { look($0.value) } }
        }
        look(value)
        return seen
    }
}

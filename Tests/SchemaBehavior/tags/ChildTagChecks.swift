/// Checks that a child of a base with a discriminator sends its own tag without an argument.
enum ChildTagChecks {
    static func run() throws {
        let etching = argument(of: Tags().works.move(body:))
        try expectWritten(make(etching) { .init(title: "t", plates: 3) }, #"{"$kind": "Etching", "title": "t", "plates": 3}"#)
        let works = response { try await Tags().works.hang(body: try read("{}")).value }
        let json = """
            [{"$kind": "Statue", "id": 1, "height": 2}, {"$kind": "Etching", "id": 2, "room": "r", "title": "t", "plates": 1},
             {"$kind": "Picture", "id": 3, "title": "p"}, {"$kind": "Vase", "id": 4}]
            """
        let list = try read(works, json)
        expect(list.count == 4, "\(list)")
        if case .statue(let statue) = list[0] { expectEqual(statue.height, 2) } else { expect(false, "\(list[0])") }
        if case .etching(let etching) = list[1] { expectEqual(etching.plates, 1) } else { expect(false, "\(list[1])") }
        if case .picture = list[2], case .other = list[3] {} else { expect(false, "\(list)") }
        try expectSame(works, json)
        let moved = response { try await Tags().works.move(body: try read("{}")).value }
        try expectSame(moved, #"{"$kind": "Statue", "id": 1, "height": 2}"#)
    }

    private static func make<Model>(_: Model.Type, _ model: () -> Model) -> Model {
        model()
    }
}

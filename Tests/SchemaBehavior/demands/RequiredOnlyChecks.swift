/// Checks that initializers have only the properties, and that a property set to `nil` is not sent.
enum RequiredOnlyChecks {
    static func run() throws {
        try expectWritten(Demands.InAllOf(street: "s"), #"{"street": "s"}"#)
        try expectWritten(Demands.First(box: 1, weight: 2), #"{"box": 1, "weight": 2}"#)
        try expectWritten(Demands.BesideAllOf(street: "s", box: 1), #"{"street": "s", "box": 1}"#)
        try expectWritten(Demands.BesideReference(box: 1), #"{"box": 1}"#)
        try expectWritten(Demands.BesideProperties(a: "a"), #"{"a": "a"}"#)
        try expectWritten(Demands.BesideProperties(), "{}")
        try expectWritten(Demands.Deep(street: "s"), #"{"street": "s"}"#)
        try expectWritten(Demands.Twice(street: "s", box: nil), #"{"street": "s"}"#)
        try expectWritten(Demands.Named(street: "s", box: 3), #"{"street": "s", "box": 3}"#)
        try expectWritten(Demands.Negated(box: 3), #"{"box": 3}"#)

        var value = try read(Demands.InAllOf.self, #"{"street": "s", "box": 1}"#)
        value.street = nil
        try expectWritten(value, #"{"box": 1}"#)
        var first = try read(Demands.First.self, #"{"street": "s", "box": 1, "weight": 3}"#)
        first.box = nil
        try expectWritten(first, #"{"street": "s", "weight": 3}"#)
    }
}

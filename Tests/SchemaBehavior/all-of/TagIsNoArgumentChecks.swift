/// Checks that a tag which a part narrows to one value is sent without an argument.
enum TagIsNoArgumentChecks {
    static func run() throws {
        try expectWritten(AllOf.Tug(name: "T", gear: .init(pull: 1)), #"{"class": "tug", "name": "T", "gear": {"pull": 1}}"#)
        try expectWritten(AllOf.Ferry(name: "F"), #"{"class": "ferry", "name": "F"}"#)
        try expectWritten(AllOf.Yacht(name: "Y"), #"{"class": "yacht", "name": "Y"}"#)
        try expectWritten(AllOf.Canoe(name: "C"), #"{"class": "canoe", "name": "C"}"#)
        try expectWritten(AllOf.Vessel.barge(.init(name: "B", load: 2)), #"{"class": "barge", "name": "B", "load": 2}"#)
        try expectWritten(AllOf.ChartOne(scale: 5), #"{"edition": 1, "scale": 5}"#)
        try expectWritten(AllOf.ChartTwo(), #"{"edition": 2}"#)
    }
}

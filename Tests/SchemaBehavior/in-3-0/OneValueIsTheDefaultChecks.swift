/// Checks that a required enum of one value needs no argument, and that an optional enum stays absent.
enum OneValueIsTheDefaultChecks {
    static func run() throws {
        try expectWritten(In30.Errand(at: "noon"), #"{"kind": "errand", "version": 2, "at": "noon"}"#)
        try expectWritten(
            In30.Errand(at: "noon", note: .urgent), #"{"kind": "errand", "version": 2, "at": "noon", "note": "urgent"}"#)
        try expectWritten(In30.Soup(hot: true), #"{"course": "soup", "hot": true}"#)
        try expectWritten(In30.Roast(name: "r"), #"{"course": "roast", "name": "r"}"#)
        try expectWritten(In30.Cake(), #"{"course": "cake"}"#)
    }
}

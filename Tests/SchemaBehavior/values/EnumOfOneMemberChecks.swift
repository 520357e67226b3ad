/// Checks a property that is an enum in only one member: another member that allows the value comes first, and an unknown
/// value belongs to the member with the enum.
enum EnumOfOneMemberChecks {
    static func run() throws {
        if case .timed? = try read(Values.Order.self, #"{"timed": {"at": "2024-02-29T10:00:00Z"}}"#).timed {
        } else {
            expect(false, "a date is not timed")
        }
        if case .coloured? = try read(Values.Order.self, #"{"timed": {"at": "green"}}"#).timed {
        } else {
            expect(false, "green is not coloured")
        }
        if case .coloured? = try read(Values.Order.self, #"{"timed": {"at": "mauve"}}"#).timed {
        } else {
            expect(false, "a new colour is not coloured")
        }
        try expectSame(Values.Order.self, #"{"timed": {"at": "mauve"}}"#, #"{"timed": {"at": "2024-02-29T10:00:00Z"}}"#)
    }
}

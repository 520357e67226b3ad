import Foundation

/// Checks unions of known texts with a text of a format.
enum EnumOrDateChecks {
    static func run() throws {
        let order = try read(
            Values.Order.self,
            #"{"enumOrDate": "2024-02-29T10:00:00Z", "dateOrEnum": "2024-02-29", "dateOrUUID": "6ba7b810-9dad-11d1-80b4-00c04fd430c8"}"#
        )
        if case .date(let date)? = order.enumOrDate {
            let date: Date = date
            expectEqual(date.timeIntervalSince1970, 1_709_200_800)
        } else {
            expect(false, "\(order)")
        }
        expect(has(Values.CalendarDate.self, order.dateOrEnum as Any), "\(order)")
        if case .uuid? = order.dateOrUUID {} else { expect(false, "\(order)") }
        if case .date? = try read(Values.Order.self, #"{"dateOrUUID": "2024-02-29T10:00:00Z"}"#).dateOrUUID {
        } else {
            expect(false, "a date is none")
        }
        for json in [#"{"enumOrDate": "now", "dateOrEnum": "today", "dateOrUUID": "auto"}"#] {
            let order = try read(Values.Order.self, json)
            expect(!has(Date.self, order) && !has(Values.CalendarDate.self, order), "\(order)")
            try expectSame(Values.Order.self, json)
        }
        try expectSame(Values.Order.self, #"{"enumOrDate": "later", "dateOrEnum": "tomorrow", "dateOrUUID": "none"}"#)
    }

    private static func has<Part>(_: Part.Type, _ value: Any) -> Bool {
        value is Part || Mirror(reflecting: value).children.contains { has(Part.self, $0.value) }
    }
}

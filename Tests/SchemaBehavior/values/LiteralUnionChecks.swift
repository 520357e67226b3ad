import Foundation

/// Queries by such unions; a known value is written as it is.
enum LiteralUnionChecks {
    static func run() throws {
        expectEqual(Values().orders.place(by: .finish(.matt), body: .init()).url?.query, "by=matt")
        expectEqual(Values().orders.place(by: .colour(.red), body: .init()).url?.query, "by=red")
        try expectWritten(Values.Order(three: 5), #"{"three": 5}"#)
    }
}

import Foundation

/// Checks the values of unions of enums in queries, and that unions of literals accept literals.
enum LiteralUnionChecks {
    static func run() throws {
        expectEqual(Values().orders.place(by: .finish(.matt), body: .init()).url?.query, "by=matt")
        expectEqual(Values().orders.place(by: .colour(.red), body: .init()).url?.query, "by=red")
        try expectWritten(Values.Order(size: 5), #"{"size": 5}"#)
        try expectWritten(Values.Order(size: "large"), #"{"size": "large"}"#)
    }
}

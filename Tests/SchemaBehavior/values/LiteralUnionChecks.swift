import Foundation

/// Queries by unions of enums, whose values are written as they are; and unions of literals, which take literals.
enum LiteralUnionChecks {
    static func run() throws {
        expectEqual(Values().orders.place(by: .finish(.matt), body: .init()).url?.query, "by=matt")
        expectEqual(Values().orders.place(by: .colour(.red), body: .init()).url?.query, "by=red")
        try expectWritten(Values.Order(size: 5), #"{"size": 5}"#)
        try expectWritten(Values.Order(size: "large"), #"{"size": "large"}"#)
    }
}

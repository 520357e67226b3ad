import Foundation

/// Checks that parts narrow a parameter as they narrow a property.
enum NarrowedParameterChecks {
    static func run() throws {
        let call = AllOf().vessels.moor(berth: .north, xTide: 2 as Int, body: .unknown(["a": 1]))
        expectEqual(call.url?.query, "berth=north")
        let berth = type(of: kind(AllOf().vessels.moor))
        expectEqual(Set(berth.allCases.map { "\($0)" }), ["north", "south"])
    }

    private static func kind<Berth: CaseIterable, Tide, Body, Result>(_: (Berth?, Tide, Body) -> Result) -> Berth {
        Berth.allCases.first!
    }
}

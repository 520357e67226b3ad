/// Checks that the values of a property decide unions of objects, also if the property is nested.
enum ObjectUnionChecks {
    static func run() throws {
        if case .door(let door)? = try read(Values.Order.self, #"{"objects": {"side": "outer", "size": 1}}"#).objects {
            expect(door.side == .outer, "\(door)")
        } else {
            expect(false, "outer is no door")
        }
        if case .wall? = try read(Values.Order.self, #"{"objects": {"side": "south"}}"#).objects {
        } else {
            expect(false, "south is no wall")
        }
        if case .floor? = try read(Values.Order.self, #"{"objects": {"side": "up", "size": 2}}"#).objects {
        } else {
            expect(false, "up is no floor")
        }
        if case .tub(let tub)? = try read(Values.Order.self, #"{"deepObjects": {"label": {"grade": "y"}}}"#).deepObjects {
            expect(tub.label.grade == .y, "\(tub)")
        } else {
            expect(false, "y is no tub")
        }
        try expectSame(
            Values.Order.self, #"{"objects": {"side": "outer", "size": 1}, "deepObjects": {"label": {"grade": "x"}}}"#,
            #"{"objects": {"side": "new", "size": 1}}"#)
    }
}

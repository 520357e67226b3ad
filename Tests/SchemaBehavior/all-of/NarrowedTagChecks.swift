/// Checks that a tag which a part of each member narrows decides between the members.
enum NarrowedTagChecks {
    static func run() throws {
        let fleet = try read(
            AllOf.Fleet.self,
            """
            {"flagship": {"class": "barge", "name": "B", "load": 3, "draught": 1.5, "gear": {"rope": true}},
             "inPort": [
                {"class": "yacht", "name": "Y"}, {"class": "ferry", "name": "F", "gear": {"ramps": 2}},
                {"class": "tug", "name": "T", "gear": {"pull": 9}}, {"class": "canoe", "name": "C"}],
             "byName": {"C": {"class": "canoe", "name": "C"}, "Y": {"class": "yacht", "name": "Y"}}}
            """)
        if case .barge(let barge)? = fleet.flagship {
            expectEqual(barge.load, 3)
            expectEqual(barge.draught, 1.5)
        } else {
            expect(false, "the flagship is \(String(describing: fleet.flagship))")
        }
        let inPort = fleet.inPort ?? []
        if inPort.count == 4, case .yacht = inPort[0], case .ferry(let ferry) = inPort[1], case .tug(let tug) = inPort[2],
            case .canoe(let canoe) = inPort[3]
        {
            expectEqual(ferry.gear?.ramps, 2)
            expectEqual(tug.gear?.pull, 9)
            expectEqual(canoe.name, "C")
        } else {
            expect(false, "in port are \(inPort)")
        }
        if case .canoe? = fleet.byName?["C"], case .yacht? = fleet.byName?["Y"] {
        } else {
            expect(false, "by name there are \(String(describing: fleet.byName))")
        }
    }
}

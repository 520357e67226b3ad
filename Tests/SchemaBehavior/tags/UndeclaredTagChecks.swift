/// Checks that the mapping gives the tag that is sent if members do not declare the discriminator.
enum UndeclaredTagChecks {
    static func run() throws {
        try expectWritten(Tags.Undeclared.metal(.init(weight: 3)), #"{"stuff": "metal", "weight": 3}"#)
        try expectWritten(Tags.Undeclared.stone(.init()), #"{"stuff": "stone"}"#)
        try expectWritten(Tags.Stone(weight: 1), #"{"weight": 1}"#)
        try expectWritten(
            Tags.Labels(
                partly: .stone(.init(weight: 1)), noMapping: .metal(.init(weight: 2)), list: [.stone(.init()), .metal(.init())],
                nullable: .value(.metal(.init(weight: 4))), composed: .marble(.init(weight: 5, vein: "v"))),
            """
            {"partly": {"stuff": "stone", "weight": 1}, "noMapping": {"stuff": "Metal", "weight": 2},
             "list": [{"stuff": "stone"}, {"stuff": "metal"}], "nullable": {"stuff": "metal", "weight": 4},
             "composed": {"stuff": "marble", "weight": 5, "vein": "v"}}
            """)
        let json = """
            {"undeclared": {"stuff": "metal", "weight": 1}, "partly": {"stuff": "cloth", "weight": 2}, "noMapping": {"stuff": "Stone"},
             "list": [{"stuff": "metal"}, {"stuff": "wax", "weight": 3}], "nullable": null,
             "composed": {"stuff": "metal", "weight": 3}}
            """
        let labels = try read(Tags.Labels.self, json)
        if case .metal? = labels.undeclared, case .cloth? = labels.partly, case .stone? = labels.noMapping,
            case .metal? = labels.composed
        {
        } else {
            expect(false, "\(labels)")
        }
        try expectSame(Tags.Labels.self, json)
    }
}

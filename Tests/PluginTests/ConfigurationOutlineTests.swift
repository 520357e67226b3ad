import Testing

/// The names of clients that the build plugin finds without reading YAML.
@Suite struct ConfigurationOutlineTests {
    private func clients(_ text: String) -> [ConfigurationOutline.Client] {
        ConfigurationOutline(text).clients
    }

    @Test func `clients are found as people write them`() {
        let text = """
            # name: Nobody
            clients:
              - name: Pets   # ours
                spec: specs/pets.yaml
                filter:
                  tags: [name]
                    # name: Nobody

              - spec: "a: b.yaml"
                name: 'Birds'
                formats: {name: String}
            other:
              - name: Nobody
            """
        #expect(
            clients(text) == [
                .init(name: "Pets", spec: "specs/pets.yaml"), .init(name: "Birds", spec: "a: b.yaml"),
            ])
    }

    @Test func `dashes may stand at the margin, or alone`() {
        let text = """
            clients:
            - name: Pets
              spec: pets.yaml
            -
              name: Birds
              spec: birds.yaml\r
            """
        #expect(clients(text).map(\.name) == ["Pets", "Birds"])
        #expect(clients(text).map(\.spec) == ["pets.yaml", "birds.yaml"])
    }

    @Test func `names within a client are not its own`() {
        let text = """
            clients:
              - spec: pets.yaml
                groups:
                  - name: Nobody
                    calls: 3
                header: |
                  name: Nobody
                name: Pets
            """
        #expect(clients(text).map(\.name) == ["Pets"])
    }

    @Test(arguments: [
        "runtime: {name: APIKit}\nclients:\n  - name: Pets",
        "clients:\n- name: Pets\nruntime:\n  output: a\n  name: APIKit # ours",
        "runtime: {output: a, name: 'APIKit'}\nclients:\n  - name: Pets",
    ])
    func `the runtime of the clients is found`(_ text: String) {
        #expect(ConfigurationOutline(text).runtime == "APIKit")
        #expect(clients(text).map(\.name) == ["Pets"])
    }

    @Test func `the runtime of one client is no name`() {
        #expect(ConfigurationOutline("clients:\n- name: Pets\n  runtime: own").runtime == nil)
    }

    @Test(arguments: [
        "", "clients:", "clients: [{name: Pets}]", "name: Pets", #"{"clients": []}"#, "clients:\n  name: Pets", "-",
    ])
    func `nothing is made up`(_ text: String) {
        #expect(clients(text) == [])
    }
}

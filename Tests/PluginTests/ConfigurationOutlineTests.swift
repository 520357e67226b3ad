import Testing

/// Checks which names of clients the build plugin finds without a YAML parser.
@Suite struct ConfigurationOutlineTests {
    private func clients(_ text: String) -> [ConfigurationOutline.Client] {
        ConfigurationOutline(text).clients
    }

    @Test func `clients in the usual layout are found`() {
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

    @Test func `a dash can be at the margin or on its own line`() {
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

    @Test func `a nested name is not the name of the client`() {
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
    func `a shared runtime is found`(_ text: String) {
        #expect(ConfigurationOutline(text).runtime == "APIKit")
        #expect(clients(text).map(\.name) == ["Pets"])
    }

    @Test func `the runtime option of a client is not a shared runtime`() {
        #expect(ConfigurationOutline("clients:\n- name: Pets\n  runtime: own").runtime == nil)
    }

    @Test(arguments: [
        "", "clients:", "clients: [{name: Pets}]", "name: Pets", #"{"clients": []}"#, "clients:\n  name: Pets", "-",
    ])
    func `a text in any other layout has no clients`(_ text: String) {
        #expect(clients(text) == [])
    }
}

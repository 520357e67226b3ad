import SwiftPlan
import Testing

@testable import APIChanges

/// Checks the reading of names from manifests of the first format, whose keys are texts.
@Suite struct EarlierNamesTests {
    private static let pet = APIKey.Step("#/components/schemas/Pet")
    private static let sent = APIKey.Step("#/components/schemas/Pet", isSent: true)

    @Test(arguments: [
        ("type #/components/schemas/Pet", APIKey(.type, steps: [pet])),
        ("type #/components/schemas/Pet (sent)", APIKey(.type, steps: [sent])),
        ("type #/components/schemas/Pet 2", APIKey(.type, "#/components/schemas/Pet 2")),
        (
            "type #/components/schemas/Pet (sent) > /properties/a 2",
            APIKey(.type, steps: [sent, APIKey.Step("/properties/a", number: 2)])
        ),
        ("property #/components/schemas/Pet/properties/a~1b", APIKey(.property, steps: [pet, APIKey.Step("a/b")])),
        ("property #/components/schemas/Pet/prefixItems/0", APIKey(.property, steps: [pet, APIKey.Step("0")])),
        (
            "value schemas/a.yaml# > /properties/kind/enum/no time",
            APIKey(.value, "schemas/a.yaml#", "/properties/kind", "no time")
        ),
        (
            "member #/components/schemas/Pet/members/#~1components~1schemas~1Pet~1oneOf~10",
            APIKey(.member, steps: [pet, APIKey.Step("/oneOf/0")])
        ),
        ("member #/components/schemas/Pet/type/string", APIKey(.member, steps: [pet, APIKey.Step("string")])),
        ("call #/paths/~1pets~1{id}/get", APIKey(.call, "/pets/{id}", "get")),
        ("call #/paths/~1pets/get/text~1csv", APIKey(.call, "/pets", "get", "text/csv")),
        ("parameter #/paths/~1pets/get/parameters/query/page", APIKey(.parameter, "/pets", "get", "query", "page")),
        ("body #/paths/~1pets/post/requestBody/body", APIKey(.body, "/pets", "post", "body")),
        ("response #/paths/~1pets/post/responses/404", APIKey(.response, "/pets", "post", "404")),
        ("error #/components/schemas/Pet", APIKey(.error, steps: [pet])),
        ("group Version Stacks", APIKey(.group, "Version Stacks")),
        ("credential header x-key", APIKey(.credential, "header x-key")),
    ])
    func `a key of the first format is read`(_ text: String, _ key: APIKey) {
        #expect(EarlierNames.key(text) == key)
    }

    @Test(arguments: ["", "pet", "thing #/a", "property a", "parameter #/paths/a", "call #/a/b"])
    func `a text that is not a key is ignored`(_ text: String) {
        #expect(EarlierNames.key(text) == nil)
    }

    @Test func `names, their sources and former names are read`() {
        let manifest = """
            {"api": {
              "call #/paths/~1pets/get": {"group": "pets", "name": "all", "source": "pets.list", "formerNames": "a,b"},
              "type #/a": {"shape": "struct"}, "nonsense": {"name": "x"}
            }, "client": "Pets"}
            """
        let recorded = RecordedAPI(manifest: Array(manifest.utf8))
        #expect(recorded.surface == nil)
        #expect(
            recorded.names == [
                APIKey(.call, "/pets", "get"): ShippedName("all", source: "pets.list", formerNames: ["a", "b"])
            ])
    }
}

import Foundation
import SwiftPlan
import Testing

@testable import APIChanges

/// Checks that the records in a manifest keep the surface of a client.
@Suite struct SurfaceRecordTests {
    @Test func `the surface of a client has its types, properties and calls`() throws {
        let kinds = try Generation.shared(Fixture(name: "round-trips")).surface.entries.keys.map(\.kind)
        #expect(Set(kinds).isSuperset(of: [.type, .property, .call]))
        #expect(kinds.count > 100)
    }

    @Test(arguments: Fixture.all)
    func `a manifest keeps the whole surface of a client`(_ fixture: Fixture) throws {
        let surface = try Generation.shared(fixture).surface
        let recorded = surface.recorded
        let lost = surface.entries.keys.filter { recorded.entries[$0] == nil }
        let added = recorded.entries.keys.filter { surface.entries[$0] == nil }
        #expect(lost.map(\.description).sorted() == [])
        #expect(added.map(\.description).sorted() == [])
        let changed = surface.entries.filter { key, entry in !(recorded.entries[key]?.isSame(as: entry) ?? true) }
        #expect(changed.keys.map { "\($0.kind) \($0)" }.sorted() == [])
        #expect(recorded.records == surface.records)
    }

    @Test func `former names, numbers and directions are kept`() throws {
        let pet = APIKey.Step("#/components/schemas/Pet", isSent: true)
        let type = APIKey(.type, steps: [pet])
        let inner = APIKey(.type, steps: [pet, APIKey.Step("/properties/a", number: 2)])
        var facts = APIEntry.Facts()
        facts.shape = TypeShape(.structure)
        facts.directions = [.sent, .received]
        let surface = APISurface([
            type: APIEntry(name: "PetInput", formerNames: ["Dog", "Cat"], facts: facts),
            inner: APIEntry(name: "A2", formerNames: ["B"], facts: facts),
            APIKey(.header, "x-\u{1}\"\\é"): APIEntry(name: "x"),
        ])
        let recorded = surface.recorded
        #expect(recorded.entries.count == 3)
        for (key, entry) in surface.entries {
            let other = try #require(recorded.entries[key])
            #expect(other.name == entry.name)
            #expect(other.formerNames == entry.formerNames)
            #expect(other.facts.directions == entry.facts.directions)
        }
    }

    @Test(arguments: [
        "", "null", "[]", #"{"groups":{}}"#, #"{"calls":[0,["/a",["get"]],7,[[]]],"types":[0,[],[[]],[0,0]]}"#,
    ])
    func `invalid records give no names`(text: String) {
        let manifest = "{\"manifest\":2,\"api\":\(text)}"
        #expect(RecordedAPI(manifest: Array(manifest.utf8)).names.isEmpty)
    }

    // MARK: - Names that are left out

    /// Existing manifests rely on these names. The rules for new names may change, but the rules for these must not.
    @Test(arguments: [
        ("owner_id", "ownerID", "OwnerID"), ("URLs", "uRLs", "URLs"), ("image_url_png", "imageURLPNG", "ImageURLPNG"),
        ("In Progress", "inProgress", "InProgress"), ("REQUEST_CHANGES", "requestChanges", "RequestChanges"),
        ("WestEurope", "westEurope", "WestEurope"), ("id", "id", "ID"), ("tax_ids", "taxIDs", "TaxIDs"), ("", "", ""),
        ("é-mail", "mail", "Mail"), ("2fa", "2fa", "2fa"),
    ])
    func `a name that a manifest leaves out is the same in every version`(text: String, lower: String, upper: String) {
        #expect(ImpliedName.lower(text) == lower)
        #expect(ImpliedName.upper(text) == upper)
    }
}

import FrameioV2
import Testing

/// Examples of the documentation, some of which are not what their schemas say.
struct ContradictingExampleTests {
    @Test func `the file to create fits`() throws {
        let body: FrameioV2.CreateAssetRequest = try decoded(DocumentedExamples.createAsset)
        #expect(body.autoVersionID != nil, "which the documentation leaves out of the schema")
        #expect(try encoded(body) == json(DocumentedExamples.createAsset))
    }

    @Test func `the parts to upload fit`() throws {
        let body: FrameioV2.RealtimeUploadPartsRequest = try decoded(DocumentedExamples.realtimeUploadParts)
        #expect(try encoded(body) == json(DocumentedExamples.realtimeUploadParts))
    }

    @Test func `a number for an id of a bulk copy is refused with its place`() throws {
        let error = #expect(throws: DecodingError.self) {
            try decoded(DocumentedExamples.bulkCopy, as: FrameioV2.BulkCopyRequest.self)
        }
        #expect(try path(of: #require(error)) == ["batch", "Index 0", "id"])
    }

    @Test func `a placeholder for an id of a search is refused with its place`() throws {
        let error = #expect(throws: DecodingError.self) {
            try decoded(DocumentedExamples.librarySearch, as: FrameioV2.LibrarySearch.self)
        }
        #expect(try path(of: #require(error)) == ["account_id"])
    }

    @Test func `the search fits once its placeholder is an id`() throws {
        let id = "7b9f1c2e-4d3a-4f8a-9b2e-1a2b3c4d5e6f"
        let example = try json(DocumentedExamples.librarySearch).setting("account_id", to: .string(id))
        let body: FrameioV2.LibrarySearch = try decoded(example.description)
        #expect(body.filter?["label"]?["op"] == "eq")
        #expect(try encoded(body) == example)
    }

    private func path(of error: DecodingError) -> [String] {
        switch error {
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
            .dataCorrupted(let context):
            context.codingPath.map(\.stringValue)
        @unknown default: []
        }
    }
}

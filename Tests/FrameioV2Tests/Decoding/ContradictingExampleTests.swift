import FrameioV2
import Testing

/// Checks documented examples, some of which contradict their schemas.
struct ContradictingExampleTests {
    @Test func `the example of a file to create fits its schema`() throws {
        let body: FrameioV2.CreateAssetRequest = try decoded(DocumentedExamples.createAsset)
        #expect(body.autoVersionID != nil, "the documentation leaves auto_version_id out of the schema")
        #expect(try encoded(body) == json(DocumentedExamples.createAsset))
    }

    @Test func `the example of parts to upload fits its schema`() throws {
        let body: FrameioV2.RealtimeUploadPartsRequest = try decoded(DocumentedExamples.realtimeUploadParts)
        #expect(try encoded(body) == json(DocumentedExamples.realtimeUploadParts))
    }

    @Test func `a number as an ID of a bulk copy is an error with its path`() throws {
        let error = #expect(throws: DecodingError.self) {
            try decoded(DocumentedExamples.bulkCopy, as: FrameioV2.BulkCopyRequest.self)
        }
        #expect(try path(of: #require(error)) == ["batch", "Index 0", "id"])
    }

    @Test func `a placeholder as an ID of a search is an error with its path`() throws {
        let error = #expect(throws: DecodingError.self) {
            try decoded(DocumentedExamples.librarySearch, as: FrameioV2.LibrarySearch.self)
        }
        #expect(try path(of: #require(error)) == ["account_id"])
    }

    @Test func `the example of a search fits its schema once its placeholder is an ID`() throws {
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

import FrameioV2
import Testing

/// One of the 18 operations, called with as little as it takes.
struct Operation: Sendable {
    /// Its `operationId`.
    let id: String
    /// Method and target.
    let request: String
    /// JSON.
    let body: String?
    /// The error statuses that are documented apart from the default.
    let errors: [Int]
    /// A body of a documented successful response.
    let answer: String
    let send: @Sendable (FrameioV2) async throws -> FrameioV2.Headers

    init(
        _ id: String,
        _ request: String,
        body: String? = nil,
        errors: [Int] = [401, 404],
        answer: String = "{}",
        send: @escaping @Sendable (FrameioV2) async throws -> FrameioV2.Headers
    ) {
        self.id = id
        self.request = request
        self.body = body
        self.errors = errors
        self.answer = answer
        self.send = send
    }
}

extension Operation: CustomTestStringConvertible {
    var testDescription: String { id }
}

extension Operation {
    static let all = [
        Operation("getAsset", "GET /v2/assets/\(ID.assetText)") {
            try await $0.assets.get(assetID: ID.asset).response.headers
        },
        Operation("updateAsset", "PUT /v2/assets/\(ID.assetText)", body: #"{"name": "moon.mov"}"#) {
            try await $0.assets.update(assetID: ID.asset, body: .init(name: "moon.mov")).response.headers
        },
        Operation("deleteAsset", "DELETE /v2/assets/\(ID.assetText)") {
            try await $0.assets.delete(assetID: ID.asset).response.headers
        },
        Operation("getAssets", "GET /v2/assets/\(ID.assetText)/children", answer: "[]") {
            try await $0.assets.children(assetID: ID.asset).response.headers
        },
        Operation("createAsset", "POST /v2/assets/\(ID.assetText)/children", body: #"{"type": "folder"}"#) {
            try await $0.assets.create(assetID: ID.asset, body: .init(type: .folder)).response.headers
        },
        Operation(
            "createRealtimeUploadParts", "POST /v2/assets/\(ID.assetText)/realtime_upload/parts",
            body: #"{"parts": []}"#, errors: [400, 401, 404, 429], answer: #"{"upload_urls": []}"#
        ) {
            try await $0.assets.requestUploadParts(assetID: ID.asset, body: .init(parts: [])).response.headers
        },
        Operation("copyAsset", "POST /v2/assets/\(ID.assetText)/copy", body: #"{"id": "\#(ID.otherText)"}"#) {
            try await $0.assets.copy(destinationFolder: ID.asset, body: .init(id: ID.other)).response.headers
        },
        Operation("moveAsset", "POST /v2/assets/\(ID.assetText)/move", body: #"{"id": "\#(ID.otherText)"}"#) {
            try await $0.assets.move(destinationFolder: ID.asset, body: .init(id: ID.other)).response.headers
        },
        Operation(
            "addVersionToAsset", "POST /v2/assets/\(ID.assetText)/version",
            body: #"{"next_asset_id": "\#(ID.otherText)"}"#
        ) {
            try await $0.assets.addVersion(assetID: ID.asset, body: .init(nextAssetID: ID.other)).response.headers
        },
        Operation("unversionAsset", "DELETE /v2/assets/\(ID.assetText)/unversion") {
            try await $0.assets.unversion(assetID: ID.asset).response.headers
        },
        Operation("getAudio", "GET /v2/assets/\(ID.assetText)/audio") {
            try await $0.deprecated.audio(assetID: ID.asset).response.headers
        },
        Operation("getSubtitles", "GET /v2/assets/\(ID.assetText)/subtitles") {
            try await $0.deprecated.subtitles(assetID: ID.asset).response.headers
        },
        Operation("batchDeleteAsset", "DELETE /v2/batch/assets", body: #"{"asset_ids": ["\#(ID.otherText)"]}"#) {
            try await $0.assets.bulkDelete(body: .init(assetIDs: [ID.other])).response.headers
        },
        Operation(
            "batchCopyAsset", "POST /v2/batch/assets/\(ID.assetText)/copy",
            body: #"{"batch": [{"id": "\#(ID.otherText)"}]}"#
        ) {
            try await $0.assets.bulkCopy(destinationID: ID.asset, body: .init(batch: [.init(id: ID.other)]))
                .response.headers
        },
        Operation("assetSearchGet", "GET /v2/search/assets", errors: [401], answer: "[]") {
            try await $0.assets.search().response.headers
        },
        Operation("assetSearchPost", "POST /v2/search/assets", body: "{}", errors: [401], answer: "[]") {
            try await $0.assets.searchWithBody(body: .init()).response.headers
        },
        Operation("librarySearchGet", "GET /v2/search/library", errors: [401], answer: "[]") {
            try await $0.assets.librarySearch().response.headers
        },
        Operation("librarySearchPost", "POST /v2/search/library", body: "{}", errors: [401], answer: "[]") {
            try await $0.assets.librarySearchWithBody(body: .init()).response.headers
        },
    ]
}

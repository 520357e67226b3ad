import Foundation
import FrameioV2
import LoopbackSupport
import Testing

/// Checks the values of successful responses.
@Suite(.timeLimit(.minutes(20)))
struct ResponseTests {
    typealias Calls = FrameioV2.Assets
    typealias AssetCall = FrameioV2.Call<FrameioV2.Asset>

    @Test(
        arguments: [
            { $0.get(assetID: ID.asset) },
            { $0.update(assetID: ID.asset) },
            { $0.delete(assetID: ID.asset) },
            { $0.copy(destinationFolder: ID.asset, body: .init(id: ID.other)) },
            { $0.move(destinationFolder: ID.asset, body: .init(id: ID.other)) },
            { $0.addVersion(assetID: ID.asset, body: .init(nextAssetID: ID.other)) },
            { $0.unversion(assetID: ID.asset) },
        ] as [@Sendable (Calls) -> AssetCall])
    func `seven operations return an asset`(call: @Sendable (Calls) -> AssetCall) async throws {
        try await withServer(.json(DocumentedExamples.asset)) { server in
            let response = try await call(FrameioV2(server).assets).response
            #expect(response.status == 200)
            #expect(response.value == (try decoded(DocumentedExamples.asset)))
            #expect(response.value.name == "Project_Plan_Document.pdf")
            #expect(response.value.creator?.email == "jane.doe@example.com")
            #expect(String(decoding: response.rawBody, as: UTF8.self) == DocumentedExamples.asset)
        }
    }

    @Test func `a created file has its upload URLs`() async throws {
        let answer = try json(DocumentedExamples.asset)
            .setting("upload_urls", to: ["https://s3.example/1", "https://s3.example/2"])
        try await withServer(.json(answer.description)) { server in
            let value = try await FrameioV2(server).assets
                .create(assetID: ID.asset, body: .init(type: .file, name: "a.pdf", filesize: 7)).value
            guard case .asset(let asset) = value else {
                Issue.record("\(value)")
                return
            }
            #expect(asset.name == "Project_Plan_Document.pdf")
            #expect(asset.additionalProperties["upload_urls"]?[1]?.text == "https://s3.example/2")
        }
    }

    @Test func `a new real-time upload has only an ID and a name`() async throws {
        try await withServer(.json(#"{"id": "\#(ID.otherText)", "name": "[new file].mov"}"#)) { server in
            let body = FrameioV2.CreateAssetRequest(
                type: .file, extension: "mov", filetype: "video/quicktime", isRealtimeUpload: true)
            let value = try await FrameioV2(server).assets.create(assetID: ID.asset, body: body).value
            #expect(value == .realtimeAssetResponse(.init(id: ID.other, name: "[new file].mov")))
        }
    }

    @Test func `an undocumented response to create is kept`() async throws {
        try await withServer(.json(#"["queued"]"#)) { server in
            let value = try await FrameioV2(server).assets.create(assetID: ID.asset, body: .init(type: .file)).value
            #expect(value == .unknown(["queued"]))
        }
    }

    @Test func `the upload URLs of parts keep their order`() async throws {
        try await withServer(.json(#"{"upload_urls": ["https://s3.example/1", "https://s3.example/2"]}"#)) { server in
            let body: FrameioV2.RealtimeUploadPartsRequest = try decoded(DocumentedExamples.realtimeUploadParts)
            let value = try await FrameioV2(server).assets.requestUploadParts(assetID: ID.asset, body: body).value
            #expect(value.uploadURLs == ["https://s3.example/1", "https://s3.example/2"])
            #expect(try sortedJSON(server.requests[0].body) == sortedJSON(DocumentedExamples.realtimeUploadParts))
        }
    }

    @Test func `a bulk delete returns its errors by asset`() async throws {
        try await withServer(.json(#"{"error": {"\#(ID.otherText)": "not found"}}"#), .json("{}")) { server in
            let call = FrameioV2(server).assets.bulkDelete(body: .init(assetIDs: [ID.other]))
            let errors = [try await call.value.error, try await call.value.error]
            #expect(errors == [[ID.otherText: "not found"], nil])
        }
    }

    @Test func `a bulk copy returns each asset by its ID`() async throws {
        let answer = #"{"success": {"\#(ID.assetText)": \#(DocumentedExamples.asset)}, "error": {}, "": "x"}"#
        try await withServer(.json(answer)) { server in
            let body = FrameioV2.BulkCopyRequest(batch: [.init(id: ID.asset)], copyComments: .all)
            let value = try await FrameioV2(server).assets.bulkCopy(destinationID: ID.other, body: body).value
            #expect(value.success?.additionalProperties[ID.assetText]?.viewCount == 152)
            #expect(value.error == [:])
            #expect(value.unnamed == "x")
        }
    }

    @Test(arguments: PagedOperation.all)
    func `five operations return a bare list of assets`(operation: PagedOperation) async throws {
        try await withServer(.json("[\(DocumentedExamples.asset), {}]")) { server in
            let assets = try await operation.call(FrameioV2(server), nil).value
            #expect(assets == [try decoded(DocumentedExamples.asset), .init()])
        }
    }
}

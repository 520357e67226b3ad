import Foundation
import Testing

@testable import Reference

/// Checks that the reference has the facts from Frame.io's own documentation of a call.
@Suite struct FactTests {
    /// The text of an entry as the reader sees it.
    private func text(_ client: String, _ title: String) throws -> String {
        try text(of: title, in: Books.ofRepository(client))
    }

    private func text(of title: String, in book: ReferenceBook) throws -> String {
        let tags = HTMLReader(book.html).tags
        let start = try #require(tags.firstIndex { $0.attributes["id"] == "call-" + title })
        let end = tags[(start + 1)...].firstIndex { $0.name == "article" } ?? tags.endIndex
        return tags[start..<end].map(\.text).joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(
            separator: " ")
    }

    private func expect(_ facts: [String], in text: String) {
        for fact in facts { #expect(text.contains(fact), "'\(fact)' is nowhere in\n\(text)") }
    }

    @Test func `the entry for copying a version stack has all documented facts`() throws {
        let text = try text("FrameioV4", "versionStacks.copy")
        expect(
            [
                "Copy a version stack", "POST",
                "https://api.frame.io/v4/accounts/{account_id}/version_stacks/{version_stack_id}/copy",
            ], in: text)
        expect(
            ["10 calls in a minute per account_user", "on Adobe storage this is not supported", "stack the copies"],
            in: text)
        // The call and its values.
        expect(["client.versionStacks.copy", "accountID: \"2cce0a01-2ef2-44c5-9e21-3131c304e01c\""], in: text)
        expect(
            [
                "versionStackID: \"5bd81db4-db58-45d2-9914-ccd5220dddc9\"",
                "parentID: \"2e426fe0-f965-4594-8b2b-b4dff1dc00ec\"",
            ], in: text)
        expect(
            [
                "\"head_version\"", "\"6a2b33f7-0ba5-412c-b510-124dd112dd45\"", "\"file_size\": 1137444",
                "\"asset (1).png\"",
            ], in: text)
        expect(["Bearer authentication", "Authorization: Bearer <token>"], in: text)
        // Parameters.
        expect(
            [
                "Path parameters", "accountID account_id String (string) Required",
                "versionStackID version_stack_id String (string) Required", "a UUID",
            ], in: text)
        expect(
            ["copyMetadata copy_metadata Bool (boolean) Optional", "metadata values", "Default: false."],
            in: text)
        expect(
            ["Request body", "VersionStackCopyParams", "application/json", "Optional", "data data"], in: text)
        // Responses.
        for header in ["x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-window"] {
            expect([header + " Int (integer)"], in: text)
        }
        expect(["200", "VersionStackCopyResponse", "Length of the window in milliseconds"], in: text)
        expect(
            ["400 Bad Request", "401 Unauthorized", "403 Forbidden", "404 Not Found", "409 Conflict"], in: text)
        expect(["422 Unprocessable Content", "429 Too Many Requests"], in: text)
        expect(["Next: versionStacks.create"], in: text)
    }

    @Test func `the entry for copying an asset has all documented facts`() throws {
        let text = try text("FrameioV2", "assets.copy")
        expect(["Copy an asset", "POST", "https://api.frame.io/v2/assets/{destination_folder}/copy"], in: text)
        expect(
            ["client.assets.copy", "3fa85f64-5717-4562-b3fc-2c963f66afa6", "Content-Type: application/json"], in: text)
        expect(
            [
                "\"archive_status\"", "\"required_transcodes\"", "\"user_permissions\"", "\"metadata_flags\"",
                "\"view_count\"",
            ], in: text)
        expect(["Bearer authentication", "Authorization: Bearer <token>"], in: text)
        expect(
            [
                "destinationFolder destination_folder UUID (string, uuid) Required",
                "id id UUID (string, uuid) Required",
            ], in: text)
        expect(["Required: body", "CopyAssetRequest"], in: text)
        expect(
            [
                "x-ratelimit-limit Double (number)", "x-ratelimit-window String (string)",
                "x-ratelimit-remaining String (string)",
            ], in: text)
        expect(["200", "Asset", "401 Unauthorized", "404 Not Found"], in: text)
        expect(["Previous:", "Next:"], in: text)
    }

    @Test func `every call of the committed clients has an entry with its method`() throws {
        let expected: [String: [String: Int]] = [
            "FrameioV4": ["POST": 2, "GET": 3, "PATCH": 1],
            "FrameioV2": ["GET": 6, "POST": 8, "DELETE": 3, "PUT": 1],
        ]
        for (client, counts) in expected {
            let endpoints = try Books.ofRepository(client).entries.compactMap(\.endpoint)
            #expect(endpoints.reduce(into: [:]) { $0[$1.method, default: 0] += 1 } == counts, "\(client)")
        }
    }

    @Test func `every call has an entry with all sections`() throws {
        for client in ["FrameioV2", "FrameioV4"] {
            for entry in try Books.ofRepository(client).entries where entry.endpoint != nil {
                let headings = entry.blocks.compactMap { block -> String? in
                    if case .heading(let title) = block { title } else { nil }
                }
                for part in ["Call it", "How to authenticate", "Successful response", "Error responses"] {
                    #expect(headings.contains(part), "\(entry.id.title)")
                }
                let languages = entry.blocks.flatMap { (block: Block) -> [String] in
                    if case .samples(let samples) = block { samples.map(\.title) } else { [] }
                }
                #expect(languages == ["Swift", "curl"])
            }
        }
    }

    @Test func `an entry states bounds, defaults and pages`() throws {
        let text = try text("FrameioV4", "versionStacks.list")
        expect(["pageSize page_size Int (integer) Optional", "At least 1, at most 500.", "Default: 50."], in: text)
        expect(["Pages: items gives each VersionStackWithIncludes", "the link in each response"], in: text)
    }

    @Test func `an entry states the scopes that its call needs`() throws {
        let book = try Books.book(
            """
            openapi: 3.1.0
            info: {title: Pets, version: "1"}
            security: [{login: [pets.read, "pets.<all>"]}, {login: []}, {key: []}]
            paths:
              /pets: {get: {operationId: pets.list, tags: [pets], responses: {"204": {description: None.}}}}
              /open: {get: {operationId: pets.open, tags: [pets], security: [], responses: {"204": {description: None.}}}}
            components:
              securitySchemes:
                login: {type: oauth2, flows: {clientCredentials: {tokenUrl: https://pets.example/token, scopes: {pets.read: Read.}}}}
                key: {type: apiKey, in: header, name: X-Key}
            """)
        let list = try text(of: "pets.list", in: book)
        expect(["Bearer authentication", "X-Key", "Scopes of login: pets.read, pets.<all>."], in: list)
        #expect(list.components(separatedBy: "Scopes of").count == 2, "\(list)")
        #expect(try !text(of: "pets.open", in: book).contains("Scopes"))
    }
}

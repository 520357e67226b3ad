import Foundation
import FrameioV4
import Testing

/// Checks the curl commands of calls.
struct CurlTests {
    static let client = FrameioV4(token: "s3cret", server: "https://frame.test")

    @Test func `a call with a body gives a curl command without the token`() {
        let call = Self.client.versionStacks.copy(
            accountID: "a|b", versionStackID: "it's", copyMetadata: true,
            body: .init(data: .init(parentID: "o'clock")))
        #expect(
            call.curl == """
                curl -X POST 'https://frame.test/v4/accounts/a%7Cb/version_stacks/it%27s/copy?copy_metadata=true' \
                -H 'Accept: application/json' -H 'User-Agent: FrameioV4/v4.0 (Tenon)' \
                -H 'Content-Type: application/json' \
                -H 'Authorization: Bearer REDACTED' \
                --data-raw '{"data":{"parent_id":"o'\\''clock"}}'
                """)
    }

    @Test func `a call without a body gives a curl command with its options`() {
        let call = Self.client.versionStacks.list(accountID: "a", folderID: "f", include: [.creator, .project])
            .with {
                $0.headers["X-Trace"] = "t"
                $0.query["q"] = "'"
            }
        #expect(
            call.curl == """
                curl -X GET 'https://frame.test/v4/accounts/a/folders/f/version_stacks?include=creator,project&q=%27' \
                -H 'Accept: application/json' -H 'User-Agent: FrameioV4/v4.0 (Tenon)' \
                -H 'X-Trace: t' -H 'Authorization: Bearer REDACTED'
                """)
    }

    @Test(arguments: Operation.all)
    func `the curl command of every operation redacts the token`(operation: Operation) {
        let line = operation(Self.client).curl
        #expect(line.hasPrefix("curl -X \(operation.method) '"))
        #expect(line.contains("'Authorization: Bearer REDACTED'"))
        #expect(!line.contains("s3cret"))
    }

    @Test func `a curl command does not call the provider`() {
        let client = FrameioV4(token: { throw CancellationError() }, server: "https://frame.test")
        #expect(Operation.show(client).curl.contains("Bearer REDACTED"))
    }
}

import Foundation
import Testing
@testable import conformance

/// Checks the reader of multipart bodies.
struct MultipartReaderTests {
    private let type = "multipart/form-data; boundary=b"

    @Test func `a multipart body is split into its parts`() throws {
        let body =
            "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--b\r\n"
            + "Content-Disposition: form-data; name=\"f\"; filename=\"x.png\"\r\nContent-Type: image/png\r\n"
            + "\r\n\r\n\r\n--b--\r\n"
        let parts = try #require(MultipartReader(type: type).parts(Data(body.utf8)))
        #expect(parts.map(\.name) == ["a", "f"])
        #expect(parts.map(\.filename) == [nil, "x.png"])
        #expect(parts.map(\.text) == ["1", "\r\n"])
    }

    @Test(arguments: ["", "--b", "--b\r\n", "--c--\r\n", "x--b--\r\n", "--b\r\n\r\n1\r\n--b--\r\n", "--bx--b--"])
    func `a body that is not multipart is refused`(body: String) {
        #expect(MultipartReader(type: type).parts(Data(body.utf8)) == nil)
    }
}

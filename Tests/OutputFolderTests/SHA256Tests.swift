import Testing

@testable import OutputFolder

/// Checks SHA-256 against published vectors.
@Suite struct SHA256Tests {
    /// The vectors are from NIST's examples and the short-message tests of its validation suite.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrst"
                + "nopqrstu",
            "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
        ),
    ])
    func `each vector of NIST has its hash`(message: String, hash: String) {
        #expect(sha256(message.utf8) == hash)
    }

    @Test func `a million letters have the published hash`() {
        let expected = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
        #expect(sha256(repeatElement(UInt8(ascii: "a"), count: 1_000_000)) == expected)
    }

    @Test func `a single byte has its hash`() {
        #expect(sha256([0xd3]) == "28969cdfa74a12c82f3bad960b0b000aca2ac329deea5c2328ebc6f2ba9802c1")
        #expect(sha256([0x00]) == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")
    }

    @Test func `a message has the same hash in any division`() {
        let message = (0..<300).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        for length in 0...200 {
            let whole = sha256(message.prefix(length))
            for cut in [0, 1, 55, 56, 63, 64, 65, 127, 128] where cut <= length {
                var hash = SHA256()
                Array(message[..<cut]).withUnsafeBytes { hash.update($0) }
                Array(message[cut..<length]).withUnsafeBytes { hash.update($0) }
                #expect(hash.finish() == whole, "length \(length), cut at \(cut)")
            }
        }
    }
}

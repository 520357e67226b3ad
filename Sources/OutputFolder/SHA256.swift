import Foundation

/// Returns the hash of a file for a manifest: the first 96 bits of the SHA-256 of its bytes, as 16 characters of
/// URL-safe Base64 (RFC 4648 §5).
///
/// The hash detects accidental changes. It does not protect against attackers, who could change the manifest too.
public func contentHash(_ bytes: some Sequence<UInt8>) -> String {
    contentHash(ofSHA256: sha256(bytes))
}

/// Shortens a SHA-256 to the form of ``contentHash(_:)``.
///
/// - Parameter digits: 64 hexadecimal digits, as earlier manifests had them. Any other text is returned unchanged.
func contentHash(ofSHA256 digits: String) -> String {
    guard digits.utf8.count == 64 else { return digits }
    var bytes: [UInt8] = []
    var rest = digits.prefix(24)
    while !rest.isEmpty {
        guard let byte = UInt8(rest.prefix(2), radix: 16) else { return digits }
        bytes.append(byte)
        rest = rest.dropFirst(2)
    }
    return Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
}

/// Returns the SHA-256 of `bytes` as 64 lower-case hexadecimal digits.
///
/// It is implemented here, because Linux has no CryptoKit, and a dependency for one function is too much for a build
/// tool.
func sha256(_ bytes: some Sequence<UInt8>) -> String {
    var hash = SHA256()
    let done: Void? = bytes.withContiguousStorageIfAvailable { hash.update(UnsafeRawBufferPointer($0)) }
    if done == nil {
        Array(bytes).withUnsafeBytes { hash.update($0) }
    }
    return hash.finish()
}

/// An incremental SHA-256 (FIPS 180-4 §6.2), so that a file need not be in memory as a whole.
struct SHA256 {
    private var state: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]
    private var schedule = [UInt32](repeating: 0, count: 64)
    private var pending: [UInt8] = []
    private var length: UInt64 = 0

    /// Adds the next bytes of the message.
    mutating func update(_ bytes: UnsafeRawBufferPointer) {
        length += UInt64(bytes.count)
        var rest = bytes[...]
        if !pending.isEmpty {
            let missing = rest.prefix(64 - pending.count)
            pending.append(contentsOf: missing)
            rest = rest.dropFirst(missing.count)
            guard pending.count == 64 else { return }
            let block = pending
            block.withUnsafeBytes { compress($0) }
            pending.removeAll(keepingCapacity: true)
        }
        let blocks = rest.prefix(rest.count / 64 * 64)
        compress(UnsafeRawBufferPointer(rebasing: blocks))
        pending.append(contentsOf: rest.dropFirst(blocks.count))
    }

    /// Pads the message and returns its hash. The value must not be used afterwards.
    mutating func finish() -> String {
        let bits = length * 8
        var tail: [UInt8] = [0x80]
        tail.append(contentsOf: repeatElement(0, count: (119 - Int(length % 64)) % 64))
        for shift in stride(from: UInt64(56), through: 0, by: -8) {
            tail.append(UInt8(truncatingIfNeeded: bits >> shift))
        }
        tail.withUnsafeBytes { update($0) }
        return state.map(Self.hexadecimal).joined()
    }

    /// Processes any number of whole blocks of 64 bytes.
    private mutating func compress(_ blocks: UnsafeRawBufferPointer) {
        state.withUnsafeMutableBufferPointer { state in
            schedule.withUnsafeMutableBufferPointer { words in
                Self.roundConstants.withUnsafeBufferPointer { constants in
                    for start in stride(from: 0, to: blocks.count, by: 64) {
                        Self.fill(words, from: blocks, at: start)
                        Self.mix(words, constants, into: state)
                    }
                }
            }
        }
    }

    private static func fill(
        _ words: UnsafeMutableBufferPointer<UInt32>, from blocks: UnsafeRawBufferPointer, at start: Int
    ) {
        for index in 0..<16 {
            let word = blocks.loadUnaligned(fromByteOffset: start + index * 4, as: UInt32.self)
            words[index] = UInt32(bigEndian: word)
        }
        for index in 16..<64 {
            let early = words[index - 15]
            let late = words[index - 2]
            let small0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >> 3)
            let small1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >> 10)
            words[index] = words[index - 16] &+ small0 &+ words[index - 7] &+ small1
        }
    }

    private static func mix(
        _ words: UnsafeMutableBufferPointer<UInt32>, _ constants: UnsafeBufferPointer<UInt32>,
        into state: UnsafeMutableBufferPointer<UInt32>
    ) {
        var registers = Registers(state)
        // Each round rotates the eight registers. After eight unrolled rounds, each is in its position again.
        for index in stride(from: 0, to: 64, by: 8) {
            registers.mix(constants[index] &+ words[index])
            registers.mix(constants[index + 1] &+ words[index + 1])
            registers.mix(constants[index + 2] &+ words[index + 2])
            registers.mix(constants[index + 3] &+ words[index + 3])
            registers.mix(constants[index + 4] &+ words[index + 4])
            registers.mix(constants[index + 5] &+ words[index + 5])
            registers.mix(constants[index + 6] &+ words[index + 6])
            registers.mix(constants[index + 7] &+ words[index + 7])
        }
        registers.add(to: state)
    }

    private struct Registers {
        private var a, b, c, d, e, f, g, h: UInt32

        init(_ state: UnsafeMutableBufferPointer<UInt32>) {
            (a, b, c, d) = (state[0], state[1], state[2], state[3])
            (e, f, g, h) = (state[4], state[5], state[6], state[7])
        }

        /// Computes one round.
        @inline(__always)
        mutating func mix(_ word: UInt32) {
            let big1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
            let first = h &+ big1 &+ (g ^ (e & (f ^ g))) &+ word
            let big0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
            let second = big0 &+ ((a & b) | (c & (a | b)))
            (h, g, f, e) = (g, f, e, d &+ first)
            (d, c, b, a) = (c, b, a, first &+ second)
        }

        func add(to state: UnsafeMutableBufferPointer<UInt32>) {
            for (index, register) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= register }
        }
    }

    private static func hexadecimal(_ word: UInt32) -> String {
        let digits = String(word, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }

    private static let roundConstants: [UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
        0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
        0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
        0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
        0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
        0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
        0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
    ]
}

@inline(__always)
private func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
    (word >> count) | (word << (32 - count))
}

import Foundation
import Testing

@testable import ClientRuntime

/// Compares the JSON coding of random documents with Foundation's.
struct JSONAgreementTests {
    private typealias JSON = APIClient.JSON

    private func encoder() -> JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }

    @Test(arguments: 0..<8) func `documents are read and written as by Foundation`(seed: UInt64) throws {
        var random = RandomJSON(seed: seed)
        for _ in 0..<500 {
            let text = random.document()
            let data = Data(text.utf8)
            let value = try APIClient.JSONReader.decode(JSON.self, from: data)
            #expect(try value == JSONDecoder().decode(JSON.self, from: data), "\(text)")
            let written = try APIClient.JSONWriter.encode(value)
            #expect(try written == encoder().encode(value), "\(text)")
            #expect(try APIClient.JSONReader.decode(JSON.self, from: written) == value, "\(text)")
            let object = try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)
            #expect(Self.isSame(value, object), "\(text)")
        }
    }

    /// True if `JSONSerialization` read the same value.
    private static func isSame(_ value: JSON, _ object: Any) -> Bool {
        switch value {
        case .null: return object is NSNull
        case .bool(let flag): return (object as? Bool) == flag
        case .integer(let number): return (object as? NSNumber)?.int64Value == Int64(number)
        case .number(let number): return (object as? NSNumber)?.doubleValue == number
        case .numeral(let number):
            guard let other = object as? NSNumber, let nearest = Double(number) else { return false }
            return abs(other.doubleValue - nearest) <= abs(nearest) * 1e-14
        case .string(let text): return (object as? String) == text
        case .array(let elements):
            guard let others = object as? [Any], others.count == elements.count else { return false }
            return zip(elements, others).allSatisfy(isSame)
        case .object(let members):
            guard let others = object as? [String: Any], others.count == members.count else { return false }
            return members.allSatisfy { name, value in others[name].map { isSame(value, $0) } ?? false }
        }
    }

    @Test(arguments: 0..<8) func `a text that is cut off at any byte is refused`(seed: UInt64) throws {
        var random = RandomJSON(seed: 1000 + seed)
        for _ in 0..<20 {
            let data = Data(("[" + random.document() + "]").utf8)
            for length in 0..<data.count {
                #expect(throws: DecodingError.self) {
                    try APIClient.JSONReader.decode(JSON.self, from: data.prefix(length))
                }
            }
        }
    }

    /// The intended differences: trailing commas, zero bytes after the text and other encodings than UTF-8, which
    /// `JSONSerialization` reads against RFC 8259; duplicate names; and numbers that no `Double` holds, which are JSON,
    /// but an error of this reader where they are decoded.
    @Test(arguments: 0..<8) func `a damaged text is refused if it is not JSON`(seed: UInt64) throws {
        var random = RandomJSON(seed: 2000 + seed)
        var numbers = SplitMix(state: seed)
        let interesting = Array("{}[]\",:\\u0 \n-.eE1tfn".utf8) + [0x00, 0x1F, 0x7F, 0x80, 0xC3, 0xED, 0xF0, 0xFF]
        for _ in 0..<400 {
            var bytes = Array(random.document().utf8)
            for _ in 0..<Int.random(in: 1...2, using: &numbers) where !bytes.isEmpty {
                let position = Int.random(in: 0..<bytes.count, using: &numbers)
                let byte = interesting[Int.random(in: 0..<interesting.count, using: &numbers)]
                switch Int.random(in: 0...2, using: &numbers) {
                case 0: bytes[position] = byte
                case 1: bytes.insert(byte, at: position)
                default: bytes.remove(at: position)
                }
            }
            let data = Data(bytes)
            let isRead = (try? APIClient.JSONReader.Scanner.words(of: Array(data))) != nil
            let isReadByFoundation = (try? JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)) != nil
            if isRead != isReadByFoundation {
                #expect(Self.isMeant(data, isRead), "\(String(decoding: data, as: UTF8.self).debugDescription)")
            }
            for type in [JSON.self, [String: JSON].self, [JSON?].self, JSONValueTests.Plain.self]
                as [any Decodable.Type]
            {
                _ = try? APIClient.JSONReader.decode(type, from: data)
            }
        }
    }

    private static func isMeant(_ data: Data, _ isRead: Bool) -> Bool {
        if isRead { return data.contains(UInt8(ascii: "e")) || data.contains(UInt8(ascii: "E")) || data.count > 300 }
        let text = String(decoding: data, as: UTF8.self)
        let hasCommaAtEnd = text.filter { !" \n\r\t".utf8.contains($0.utf8.first ?? 0) }.contains(/,[\]}]/)
        return hasCommaAtEnd || data.contains(0)
    }

    @Test func `a slice of data is read from its start index`() throws {
        let data = Data("xx[1,\"a\"]yy".utf8)
        #expect(try APIClient.JSONReader.decode(JSON.self, from: data[2..<9]) == [1, "a"])
    }
}

import Foundation
import Testing

@testable import ClientRuntime

/// Documents at random, against Foundation.
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

    /// True if `JSONSerialization` found the same.
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

    @Test(arguments: 0..<8) func `a text that was cut off is refused at each byte`(seed: UInt64) throws {
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

    /// The differences that are meant: commas at the end of a list, zero bytes behind the text and the other encodings
    /// of Unicode, which `JSONSerialization` reads and RFC 8259 does not know; names that are there twice; and numbers
    /// that no `Double` holds, which are JSON, but of which this reader makes an error where they are read.
    @Test(arguments: 0..<8) func `damaged bytes do no harm, and are refused if they are no JSON`(seed: UInt64) throws {
        var random = RandomJSON(seed: 2000 + seed)
        var numbers = SplitMix(state: seed)
        let interesting = Array("{}[]\",:\\u0 \n-.eE1tfn".utf8) + [0x00, 0x1F, 0x7F, 0x80, 0xC3, 0xED, 0xF0, 0xFF]
        for _ in 0..<400 {
            var bytes = Array(random.document().utf8)
            for _ in 0..<Int.random(in: 1...2, using: &numbers) where !bytes.isEmpty {
                let place = Int.random(in: 0..<bytes.count, using: &numbers)
                let byte = interesting[Int.random(in: 0..<interesting.count, using: &numbers)]
                switch Int.random(in: 0...2, using: &numbers) {
                case 0: bytes[place] = byte
                case 1: bytes.insert(byte, at: place)
                default: bytes.remove(at: place)
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

    @Test func `a slice of data is read from its own beginning`() throws {
        let data = Data("xx[1,\"a\"]yy".utf8)
        #expect(try APIClient.JSONReader.decode(JSON.self, from: data[2..<9]) == [1, "a"])
    }
}

@testable import ClientRuntime
import Foundation

/// The targets that read responses.
enum ResponseTargets {
    /// Checks that JSON is refused with an error, or survives a round trip.
    static func json(_ input: [UInt8]) {
        guard let value = try? APIClient.OwnJSON.decode(APIClient.JSON.self, from: Data(input)) else { return }
        guard let text = try? APIClient.OwnJSON.encode(value) else { return expect(false, "what was read can be written") }
        let again = try? APIClient.OwnJSON.decode(APIClient.JSON.self, from: text)
        expect(again == value, "what was written is what was read")
        let foundation = try? JSONSerialization.jsonObject(with: text, options: .fragmentsAllowed)
        expect(foundation != nil || hasLargeNumber(value), "Foundation reads what was written")
    }

    /// Returns true if a number is not a `Double`, because Foundation cannot read such a number.
    private static func hasLargeNumber(_ value: APIClient.JSON) -> Bool {
        switch value {
        case .numeral: true
        case .array(let elements): elements.contains(where: hasLargeNumber)
        case .object(let members): members.values.contains(where: hasLargeNumber)
        default: false
        }
    }

    static func events(_ input: [UInt8]) {
        var parser = APIClient.EventParser(limit: 1_000)
        for line in input.split(separator: 0x0A, omittingEmptySubsequences: false) {
            guard let event = try? parser.event(endingWith: line) else { continue }
            expect(event.data.utf8.count <= 1_000, "the data of an event is within the limit")
        }
    }

    /// Checks that the lines do not depend on the pieces in which the bytes arrive.
    static func lines(_ input: [UInt8]) {
        let size = Int(input.first ?? 0) + 1
        let bytes = Array(input.dropFirst())
        let pieces = stride(from: 0, to: bytes.count, by: size).map { Data(bytes[$0..<min($0 + size, bytes.count)]) }
        expect(lines(of: pieces) == lines(of: [Data(bytes)]), "lines do not depend on pieces")
    }

    private static func lines(of pieces: [Data]) -> [[UInt8]] {
        let result = APIClient.Guarded<[[UInt8]]>([])
        let isOver = DispatchSemaphore(value: 0)
        let rest = APIClient.Guarded(pieces[...])
        Task {
            var reader = APIClient.LineReader(APIClient.ByteStream { rest.withLock { $0.popFirst() } }, limit: 10_000)
            while let line = try? await reader.next() { result.withLock { $0.append(Array(line)) } }
            isOver.signal()
        }
        isOver.wait()
        return result.withLock { $0 }
    }

    /// Checks that a date that was read can be written, and stays the same.
    static func dates(_ input: [UInt8]) {
        let text = String(decoding: input, as: UTF8.self)
        _ = APIClient.HTTPDate.parse(text)
        if let day = APIClient.CalendarDate(text) {
            expect(APIClient.CalendarDate("\(day)") == day, "a calendar date survives")
        }
        guard let date = APIClient.Timestamp.parse(text), let written = APIClient.Timestamp.text(of: date) else { return }
        guard let again = APIClient.Timestamp.parse(written) else { return expect(false, "'\(written)' can be read") }
        // A `Double` of seconds resolves microseconds until the year 2255, and 30 microseconds in the year 9999.
        let precision = max(0.000_01, 4 * date.timeIntervalSince1970.ulp)
        expect(abs(again.timeIntervalSince(date)) < precision, "a date survives")
    }

    static func headers(_ input: [UInt8]) {
        let text = String(decoding: input, as: UTF8.self)
        var headers = APIClient.Headers()
        for name in ["Link", "Content-Type", "Set-Cookie", "Retry-After"] { headers[name] = text }
        _ = headers.link(to: "next")
        let numbers: [Int]? = headers.value("Set-Cookie")
        let number: Int? = headers.value("Retry-After")
        expect(numbers?.isEmpty != true || number == nil, "a number is a list of one")
        _ = try? APIClient.ReceivedResponse(status: 200, headers: headers, body: Data(input)).text()
    }
}

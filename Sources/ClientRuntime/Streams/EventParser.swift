internal import Foundation

nonisolated extension APIClient {
    /// A parser that reads an event stream line by line (WHATWG HTML §9.2.6).
    struct EventParser {
        /// The maximum size of an event's data, in bytes.
        let limit: Int
        private var name: String?
        private var data: String?
        private var id: String?
        /// The ID of the last complete event, after which a server may continue.
        private(set) var lastID: String?
        /// The time that the server asks to wait before a reconnection.
        private(set) var retry: Duration?

        init(limit: Int) {
            self.limit = limit
        }

        /// Returns the event that ends with this line; `nil` if none does, or if it has no data.
        mutating func event(endingWith line: ArraySlice<UInt8>) throws -> ServerSentEvent<String>? {
            guard line.isEmpty else {
                try take(line)
                return nil
            }
            lastID = id
            defer { drop() }
            return data.map { ServerSentEvent(name: name, data: $0, id: id) }
        }

        /// Drops the incomplete event when the connection ends.
        mutating func drop() {
            name = nil
            data = nil
            id = lastID
        }

        private mutating func take(_ line: ArraySlice<UInt8>) throws {
            let field = line.prefix { $0 != UInt8(ascii: ":") }
            let rest = line[field.endIndex...].dropFirst()
            let value = String(decoding: rest.first == UInt8(ascii: " ") ? rest.dropFirst() : rest, as: UTF8.self)
            switch String(decoding: field, as: UTF8.self) {
            case "event": name = value
            case "data": try add(value)
            case "retry" where !value.isEmpty && value.utf8.allSatisfy { (0x30...0x39).contains($0) }:
                retry = Int64(value).map { .milliseconds($0) }
            case "id" where !value.contains("\0"): id = value
            // Comments and unknown fields are ignored.
            default: break
            }
        }

        private mutating func add(_ line: String) throws {
            let size = data.map { $0.utf8.count + 1 } ?? 0
            guard size + line.utf8.count <= limit else {
                throw mismatch("events of at most \(limit) bytes", at: [], found: "longer")
            }
            if data == nil {
                data = line
            } else {
                data? += "\n" + line
            }
        }
    }
}

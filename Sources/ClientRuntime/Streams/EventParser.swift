internal import Foundation

nonisolated extension APIClient {
    /// Takes an event stream apart (WHATWG HTML §9.2.6), line by line.
    struct EventParser {
        private var name: String?
        private var data: [String] = []
        private var id: String?
        /// That of the last event that is over, from which on a server may go on.
        private(set) var lastID: String?
        /// How long the server asks to wait before it is called again.
        private(set) var retry: Duration?

        /// The event that ends with this line, if any does. One without data is none.
        mutating func event(endingWith line: String) -> ServerSentEvent<String>? {
            guard line.isEmpty else {
                take(line)
                return nil
            }
            lastID = id
            defer { drop() }
            return data.isEmpty ? nil : ServerSentEvent(name: name, data: data.joined(separator: "\n"), id: id)
        }

        /// Forgets an event that is not over: it does not come to an end once the connection has.
        mutating func drop() {
            name = nil
            data = []
            id = lastID
        }

        private mutating func take(_ line: String) {
            let field = line.prefix { $0 != ":" }
            let rest = line.dropFirst(field.count + 1)
            let value = String(rest.first == " " ? rest.dropFirst() : rest)
            switch field {
            case "event": name = value
            case "data": data.append(value)
            case "retry" where !value.isEmpty && value.utf8.allSatisfy { (0x30...0x39).contains($0) }:
                retry = Int64(value).map { .milliseconds($0) }
            case "id" where !value.contains("\0"): id = value
            // Comments, and fields that nobody knows.
            default: break
            }
        }
    }
}

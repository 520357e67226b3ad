internal import Foundation

nonisolated extension APIClient {
    /// Takes an event stream apart (WHATWG HTML §9.2.6), line by line.
    struct EventParser {
        private var name: String?
        private var data: [String] = []
        private var id: String?

        /// The event that ends with this line, if any does. One without data is none.
        mutating func event(endingWith line: String) -> ServerSentEvent<String>? {
            guard line.isEmpty else {
                take(line)
                return nil
            }
            defer {
                name = nil
                data = []
            }
            return data.isEmpty ? nil : ServerSentEvent(name: name, data: data.joined(separator: "\n"), id: id)
        }

        private mutating func take(_ line: String) {
            let field = line.prefix { $0 != ":" }
            let rest = line.dropFirst(field.count + 1)
            let value = String(rest.first == " " ? rest.dropFirst() : rest)
            switch field {
            case "event": name = value
            case "data": data.append(value)
            case "id" where !value.contains("\0"): id = value
            // Comments, and fields that nobody knows.
            default: break
            }
        }
    }
}

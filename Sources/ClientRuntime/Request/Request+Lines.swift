internal import Foundation

nonisolated extension APIClient.Request {
    /// Sets a body with each element as JSON on a separate line.
    package mutating func body<Value: Encodable>(lines values: [Value]?, type: String) {
        add("body", values) { request, values in
            let lines = try values.map { try APIClient.JSONCoding.encode($0) + [UInt8(ascii: "\n")] }
            request.body(lines.reduce(into: Data()) { $0 += $1 }, type: type)
        }
    }

    //% if formats
    package mutating func body<Format: APIClient.WireFormat>(lines values: [Format.Value]?, type: String, as format: Format) {
        add("body", values) { $0.body(lines: try $1.map(format.encode), type: type) }
    }
    //% end
}

import Foundation
import FrameioV4
import LoopbackSupport

extension FrameioV4 {
    /// A client of a test server. Its timeout is long, since other tests may block the threads meanwhile.
    init(
        _ server: RecordingServer, token: String = "token", prefix: String = "",
        configure: (inout Configuration) -> Void = { _ in }
    ) {
        var configuration = Configuration()
        configuration.timeout = .seconds(600)
        configure(&configuration)
        self.init(
            token: token, server: .init(server.url.absoluteString + prefix), configuration: configuration)
    }

    /// A client for tests that send nothing.
    static let offline = FrameioV4(token: "token", server: "https://frame.test")
}

extension RecordedRequest {
    /// Headers that are not the transport's own, sorted by name; transports change the case of names.
    var ownHeaders: [String] {
        let transports: Set = [
            "host", "user-agent", "accept-encoding", "accept-language", "connection", "content-length",
        ]
        return headers.filter { !transports.contains($0.name.lowercased()) }
            .map { "\($0.name.lowercased()): \($0.value)" }
            .sorted()
    }
}

/// The value of a JSON text.
func decode<Value: Decodable>(_ json: String, as type: Value.Type = Value.self) throws -> Value {
    try JSONDecoder().decode(type, from: Data(json.utf8))
}

/// The JSON of a value, in the form of `sortedJSON`.
func encode(_ value: some Encodable) throws -> String {
    try sortedJSON(JSONEncoder().encode(value))
}

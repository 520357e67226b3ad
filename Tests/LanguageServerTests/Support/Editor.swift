import Foundation
import Testing

@testable import LanguageServer

/// An editor that exchanges messages with a server in memory, and has its own folder.
final class Editor {
    let folder: URL
    private let server: LanguageServer
    private let inbox = Inbox()
    private let received: ReceivedMessages
    private var nextID = 1

    private final class ReceivedMessages {
        var all: [[String: Any]] = []
    }

    init(_ files: [String: String] = [:], isInitialized: Bool = true) throws {
        folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
            .appendingPathComponent("tenon-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let received = ReceivedMessages()
        self.received = received
        server = LanguageServer(version: "1", inbox: inbox) { data in
            received.all.append((try? JSONSerialization.jsonObject(with: data) as? [String: Any]) ?? [:])
        }
        for (path, text) in files {
            let file = folder.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        if isInitialized { _ = try ask("initialize", [:]) }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func uri(_ path: String) -> String { FileURI.uri(folder.appendingPathComponent(path).path) }

    // MARK: - Messages

    /// Sends a request and returns its response.
    func ask(_ method: String, _ parameters: [String: Any]) throws -> [String: Any] {
        let id = nextID
        nextID += 1
        receive(["jsonrpc": "2.0", "id": id, "method": method, "params": parameters])
        return try #require(received.all.last { $0["id"] as? Int == id })
    }

    func tell(_ method: String, _ parameters: [String: Any]) {
        receive(["jsonrpc": "2.0", "method": method, "params": parameters])
    }

    /// Puts a message into the inbox, which `work()` empties.
    func put(_ message: [String: Any]) throws { inbox.put([UInt8](try JSONSerialization.data(withJSONObject: message))) }

    func work() {
        while let letter = inbox.take() { server.receive(letter) }
    }

    func receive(_ text: String) {
        server.receive(.message(Array(text.utf8)))
    }

    private func receive(_ message: [String: Any]) {
        let data = (try? JSONSerialization.data(withJSONObject: message)) ?? Data()
        server.receive(.message([UInt8](data)))
    }

    var lastMessage: [String: Any] { received.all.last ?? [:] }
    var messageCount: Int { received.all.count }

    func response(_ id: Int) -> [String: Any]? { received.all.last { $0["id"] as? Int == id } }

    // MARK: - Documents

    func open(_ path: String, _ text: String) {
        let item: [String: Any] = ["uri": uri(path), "languageId": "yaml", "version": 1, "text": text]
        tell("textDocument/didOpen", ["textDocument": item])
        server.finish()
    }

    /// Opens a text whose cursor is at `¦`, and returns the position of the cursor.
    func open(_ path: String, marked: String) throws -> [String: Any] {
        let head = try #require(marked.split(separator: "¦", omittingEmptySubsequences: false).first)
        open(path, marked.replacingOccurrences(of: "¦", with: ""))
        return ["textDocument": ["uri": uri(path)], "position": Self.end(of: String(head))]
    }

    func change(_ path: String, to text: String) {
        tell(
            "textDocument/didChange",
            ["textDocument": ["uri": uri(path), "version": 2], "contentChanges": [["text": text]]])
        server.finish()
    }

    /// Reports an edit without a step of the server.
    func edit(_ path: String, from start: [String: Int], replacing old: String, with new: String) {
        let length = Self.end(of: old)
        let line = (start["line"] ?? 0) + (length["line"] ?? 0)
        let character = (length["line"] == 0 ? start["character"] ?? 0 : 0) + (length["character"] ?? 0)
        let range: [String: Any] = ["start": start, "end": ["line": line, "character": character]]
        tell(
            "textDocument/didChange",
            ["textDocument": ["uri": uri(path), "version": 2], "contentChanges": [["range": range, "text": new]]])
    }

    var nextStep: Project.Step? { server.workspace.due?.due }

    /// Lets the server take the next step, and returns that step.
    @discardableResult func step() -> Project.Step? {
        let step = nextStep
        server.work()
        return step
    }

    func finish() { server.finish() }

    /// Waits for the next item of the inbox, and processes it.
    func waitForPlan() {
        if let letter = inbox.wait() { server.receive(letter) }
    }

    static func end(of text: String) -> [String: Int] {
        // Splits UTF-16 units, because CR and LF are one character.
        let lines = text.utf16.split(separator: 0x0A, omittingEmptySubsequences: false)
        return ["line": lines.count - 1, "character": lines.last?.count ?? 0]
    }

    /// The findings of a file that the server published last, each as `line:character code`.
    func findings(_ path: String) -> [String]? {
        let told = received.all.last { message in
            message["method"] as? String == "textDocument/publishDiagnostics"
                && (message["params"] as? [String: Any])?["uri"] as? String == uri(path)
        }
        let list = (told?["params"] as? [String: Any])?["diagnostics"] as? [[String: Any]]
        return list?.map { finding in
            let start = (finding["range"] as? [String: Any])?["start"] as? [String: Int] ?? [:]
            return "\(start["line"] ?? -1):\(start["character"] ?? -1) \(finding["code"] ?? "")"
        }
    }
}

let pets = """
    openapi: 3.1.0
    info: {title: Pets, version: "1"}
    tags: [{name: pets}, {name: owners}]
    paths:
      /pets/{id}:
        get:
          operationId: getPet
          tags: [pets]
          parameters:
            - {name: id, in: path, required: true, schema: {type: string}}
          responses:
            "200":
              description: A pet.
              content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
    components:
      schemas:
        Pet:
          type: object
          required: [name]
          properties:
            name: {type: string}
            owner: {$ref: schemas/owner.yaml}

    """

let owner = """
    type: object
    properties:
      email: {type: string, format: email}

    """

let project = """
    clients:
      - name: PetStore
        spec: api.yaml
        output: Sources/Pets

    """

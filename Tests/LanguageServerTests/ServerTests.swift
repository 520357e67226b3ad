import Testing

@testable import LanguageServer

/// Checks the life cycle of the server and its responses to invalid messages.
@Suite struct ServerTests {
    private func code(_ message: [String: Any]) -> Int? { (message["error"] as? [String: Any])?["code"] as? Int }

    @Test func `requests before initialization and after shutdown are refused`() throws {
        let editor = try Editor(isInitialized: false)
        #expect(code(try editor.ask("textDocument/hover", [:])) == -32002)
        #expect(try editor.ask("initialize", [:])["result"] != nil)
        #expect(try editor.ask("shutdown", [:]).keys.contains("result"))
        #expect(code(try editor.ask("textDocument/hover", [:])) == -32600)
    }

    @Test(arguments: [
        "", "{", "null", "[]", "[1]", "\"x\"", "{\"id\": {}}", "{\"id\": 1, \"method\": 5}", "\u{0}",
        String(repeating: "[", count: 100_000),
    ])
    func `an invalid message is refused, and the next message gets a response`(_ text: String) throws {
        let editor = try Editor()
        editor.receive(text)
        #expect(code(editor.lastMessage) == -32700)
        #expect(code(try editor.ask("no/such", [:])) == -32601)
    }

    @Test func `a request with wrong parameters is refused, and such a notification is ignored`() throws {
        let editor = try Editor()
        #expect(code(try editor.ask("textDocument/hover", ["textDocument": 1])) == -32602)
        let count = editor.messageCount
        editor.tell("textDocument/didOpen", ["textDocument": [:]])
        editor.tell("no/such", [:])
        editor.tell("textDocument/didChange", ["textDocument": ["uri": "file:///no", "version": 1], "contentChanges": []])
        #expect(editor.messageCount == count)
    }

    @Test func `a cancelled request is not processed`() throws {
        let editor = try Editor()
        try editor.put(["jsonrpc": "2.0", "id": 70, "method": "textDocument/hover", "params": [:]])
        try editor.put(["jsonrpc": "2.0", "id": 71, "method": "no/such", "params": [:]])
        try editor.put(["jsonrpc": "2.0", "method": "$/cancelRequest", "params": ["id": 70]])
        editor.work()
        #expect(editor.response(70).flatMap(code) == -32800)
        #expect(editor.response(71).flatMap(code) == -32601)
    }
}

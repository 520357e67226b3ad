import Testing

@testable import LanguageServer

@Suite struct ServerTests {
    private func code(_ answer: [String: Any]) -> Int? { (answer["error"] as? [String: Any])?["code"] as? Int }

    @Test func `nothing is answered before the beginning and behind the end`() throws {
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
    func `bytes that are no message are refused, and the next message has a response`(_ text: String) throws {
        let editor = try Editor()
        editor.receive(text)
        #expect(code(editor.lastAnswer) == -32700)
        #expect(code(try editor.ask("no/such", [:])) == -32601)
    }

    @Test func `wrong parameters are refused, and those of a notification passed over`() throws {
        let editor = try Editor()
        #expect(code(try editor.ask("textDocument/hover", ["textDocument": 1])) == -32602)
        let count = editor.answerCount
        editor.tell("textDocument/didOpen", ["textDocument": [:]])
        editor.tell("no/such", [:])
        editor.tell("textDocument/didChange", ["textDocument": ["uri": "file:///no", "version": 1], "contentChanges": []])
        #expect(editor.answerCount == count)
    }

    @Test func `a cancelled request is not worked on`() throws {
        let editor = try Editor()
        try editor.put(["jsonrpc": "2.0", "id": 70, "method": "textDocument/hover", "params": [:]])
        try editor.put(["jsonrpc": "2.0", "id": 71, "method": "no/such", "params": [:]])
        try editor.put(["jsonrpc": "2.0", "method": "$/cancelRequest", "params": ["id": 70]])
        editor.work()
        #expect(editor.answer(70).flatMap(code) == -32800)
        #expect(editor.answer(71).flatMap(code) == -32601)
    }
}

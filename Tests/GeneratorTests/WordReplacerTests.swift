import Testing

@testable import SwiftText

/// Checks the replacement of words in the text of the runtime.
@Suite struct WordReplacerTests {
    private let replacer = WordReplacer(["public ": "", "public import ": "package import ", "Client": "Pets", "é": "e"])

    @Test(arguments: [
        ("public import A\npublic let a", "package import A\nlet a"),
        ("Client, a Client.Client", "Pets, a Pets.Pets"),
        ("Clien Client", "Clien Pets"),
        ("Clien", "Clien"),
        ("publicpublic x", "publicx"),
        ("été ê", "ete ê"),
        ("", ""),
    ])
    func `words are replaced everywhere, longer words first`(_ text: String, _ expected: String) {
        #expect(replacer.replaced(in: Array(text.utf8)) == expected)
    }

    @Test func `a replacement is not replaced again`() {
        #expect(WordReplacer(["a": "aa"]).replaced(in: Array("aba".utf8)) == "aabaa")
    }
}

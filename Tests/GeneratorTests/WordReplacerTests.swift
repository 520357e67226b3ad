import Testing

@testable import SwiftText

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
    func `words are replaced wherever they stand, the longer before the shorter`(_ text: String, _ expected: String) {
        #expect(replacer.replaced(in: Array(text.utf8)) == expected)
    }

    @Test func `a replaced word is not replaced again`() {
        #expect(WordReplacer(["a": "aa"]).replaced(in: Array("aba".utf8)) == "aabaa")
    }
}

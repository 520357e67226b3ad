import Foundation
import Testing
import YAMLTree

@testable import OpenAPI

/// Checks the nodes that queries of RFC 9535 select.
struct JSONPathTests {
    private static let document = """
        {"o": {"j": 1, "k": 2, "j k": 3, "ä": 4, "'": 5, "@": {"'": 6}},
         "a": [5, 3, [{"j": 4}, {"k": 6}]], "n": null, "e": {}, "": 7}
        """

    @Test(arguments: [
        (
            "$",
            [
                document.replacingOccurrences(of: "\n ", with: "").replacingOccurrences(of: ": ", with: ":")
                    .replacingOccurrences(of: ", ", with: ",")
            ]
        ),
        ("$.o.j", ["1"]), ("$.o['j k']", ["3"]), ("$.o[\"j k\"]", ["3"]), ("$['o']['j']", ["1"]), ("$.o.ä", ["4"]),
        ("$.o['\\'']", ["5"]), ("$.o[\"'\"]", ["5"]), ("$.o['@'][\"'\"]", ["6"]), ("$.o['\\u006a']", ["1"]),
        ("$['']", ["7"]), ("$.none", []), ("$.a.j", []), ("$.n", ["null"]), ("$.n.x", []), ("$ .o\n.j", ["1"]),
        ("$.*", [#"{"j":1,"k":2,"j k":3,"ä":4,"'":5,"@":{"'":6}}"#, #"[5,3,[{"j":4},{"k":6}]]"#, "null", "{}", "7"]),
        ("$.a[*]", ["5", "3", #"[{"j":4},{"k":6}]"#]), ("$.a.*", ["5", "3", #"[{"j":4},{"k":6}]"#]),
        ("$.o[*, *].none", []), ("$.e.*", []),
        ("$..j", ["1", "4"]), ("$..[0]", ["5", #"{"j":4}"#]),
        ("$.a..*", ["5", "3", #"[{"j":4},{"k":6}]"#, #"{"j":4}"#, #"{"k":6}"#, "4", "6"]),
        ("$.a..['j','k']", ["4", "6"]), ("$.e..*", []),
        ("$.o['j','k']", ["1", "2"]), ("$.a[0, 0]", ["5", "5"]), ("$.a[1, -3]", ["3", "5"]), ("$.o['j', 0, *].x", []),
    ])
    func `names, wildcards, descendants and unions select nodes`(_ query: String, _ expected: [String]) throws {
        #expect(try selected(by: query, in: Self.document) == expected)
    }

    @Test(arguments: [
        ("$[1]", "b"), ("$[-1]", "g"), ("$[-7]", "a"), ("$[7]", ""), ("$[-8]", ""), ("$[1:3]", "bc"), ("$[5:]", "fg"),
        ("$[1:5:2]", "bd"), ("$[5:1:-2]", "fd"), ("$[::-1]", "gfedcba"), ("$[:2]", "ab"), ("$[-2:]", "fg"),
        ("$[:-5]", "ab"), ("$[3:1]", ""), ("$[::0]", ""), ("$[ 1 : 3 : 1 ]", "bc"), ("$[-100:100]", "abcdefg"),
        ("$[100::-3]", "gda"), ("$[:-100:-1]", "gfedcba"), ("$[9007199254740991]", ""), ("$[0,2:4]", "acd"),
        ("$[::9007199254740991]", "a"), ("$[0]['x']", ""),
    ])
    func `indices and slices select elements`(_ query: String, _ expected: String) throws {
        let found = try selected(by: query, in: "[a, b, c, d, e, f, g]")
        #expect(found.joined().replacingOccurrences(of: "\"", with: "") == expected)
    }

    private static let books = """
        x: {low: 3, word: tag}
        list:
          - {id: 1, price: 8.95, kind: fiction, tags: [new, old], title: Ångström}
          - {id: 2, price: 12, kind: fact, title: null, deprecated: true}
          - {id: 3, kind: fiction, tags: [], price: "8.95", twice: {kind: fiction}}
          - {id: 4, price: 8.950, deprecated: false, tags: {a: new}, title: ""}
          - [1, 2]
          - text
        """

    @Test(arguments: [
        ("@.price", "1234"), ("!@.price", "56"), ("@.deprecated", "24"), ("@.title", "124"), ("@.tags[0]", "1"),
        ("@.tags.*", "14"), ("@['kind']", "123"), ("@.*", "12345"), ("@", "123456"), ("!@.*", "6"),
        ("@.kind == 'fiction'", "13"), ("@.kind != 'fiction'", "2456"), ("'fact' == @.kind", "2"),
        ("@.price == 8.95", "14"), ("@.price == 895e-2", "14"), ("@.price == '8.95'", "3"), ("@.price < 12", "14"),
        ("@.price <= 12", "124"), ("@.price > 8.95", "2"), ("@.price >= 8.95", "124"), ("@.kind < 'fb'", "2"),
        ("@.kind >= 'fact'", "123"), ("@.deprecated == true", "2"), ("@.deprecated == false", "4"),
        ("@.title == null", "2"), ("@.none == @.nothing", "123456"), ("@.none != null", "123456"), ("@ == 'text'", "6"),
        ("@.none < 1", ""), ("@.title <= null", "2"), ("@.deprecated >= true", "2"), ("@.id < -0", ""),
        ("@.tags == $.none", "256"), ("@.id == $.x.low", "3"), ("@.id > $.x.low", "4"), ("@[0] == 1", "5"),
        ("@.kind == @.twice.kind", "3456"), ("@.twice == @.twice", "123456"), ("@ == $.list[4]", "5"),
        ("@.id == 1 || @.id == 3", "13"), ("@.kind && @.tags", "13"), ("@.kind && !@.tags", "2"),
        ("@.id == 1 || @.id == 2 && @.none", "1"), ("(@.id == 1 || @.id == 2) && @.deprecated", "2"),
        ("!(@.id == 1 || @.id == 2)", "3456"), ("! @.id", "56"), ("((@.id))", "1234"), ("@.id==1||@.id==3", "13"),
        ("@.tags[?@ == 'new']", "14"), ("@.tags[?(@ == 'new' || @ == 'old')]", "14"), ("@..kind", "123"),
    ])
    func `conditions filter elements`(_ condition: String, _ expected: String) throws {
        #expect(try numbers(condition) == expected)
    }

    @Test(arguments: [
        ("length(@) == 2", "5"), ("length(@.kind) == 4", "2"), ("length(@.title) == 8", "1"), ("length(@.title) == 0", "4"),
        ("length(@.tags) == 0", "3"), ("length(@.id) == 1", ""), ("length(@.none) == length(@.id)", "123456"),
        ("length('ab') == 2", "123456"), ("length(value(@..kind)) == 7", "1"),
        ("count(@.*) == 2", "5"), ("count(@.tags[*]) == 2", "1"), ("count(@..kind) > 1", "3"), ("count(@) == 1", "123456"),
        ("value(@..kind) == 'fiction'", "1"), ("value(@.tags[*]) == 'new'", "4"),
        ("match(@.kind, 'fi.*')", "13"), ("match(@.kind, 'fi')", ""), ("search(@.kind, 'ct')", "123"),
        ("search(@.kind, '^fi')", ""), ("search(@.title, '[Å]')", "1"), ("match(@.title, '\\\\p{Lu}.*')", "1"),
        ("match(@.kind, '[a-f](act|none)')", "2"), ("match(@.kind, 'f[^i]{1,2}t')", "2"), ("match(@.kind, 'f(?i)')", ""),
        ("match(@.kind, '[')", ""), ("match(@.id, '1')", ""), ("search(@, $.x.word)", ""), ("search(@, 'e.t')", "6"),
        ("!match(@.kind, 'fact')", "13456"), ("match(@.kind, 'fact') || @.id == 1", "12"), ("search('a.b', 'a\\\\.b')", "123456"),
    ])
    func `functions filter elements`(_ condition: String, _ expected: String) throws {
        #expect(try numbers(condition) == expected)
    }

    /// The numbers, from 1, of the elements that satisfy a condition.
    private func numbers(_ condition: String) throws -> String {
        let all = try selected(by: "$.list[*]", in: Self.books)
        return try selected(by: "$.list[?\(condition)]", in: Self.books)
            .compactMap { found in all.firstIndex(of: found).map { String($0 + 1) } }.joined()
    }

    @Test func `a filter applies to the values of mappings too`() throws {
        #expect(try selected(by: "$.paths[?@.get].get.id", in: "paths: {/a: {get: {id: 1}}, /b: {put: {id: 2}}}") == ["1"])
        #expect(try selected(by: "$..[?@.x == 'y']", in: "a: {x: y}\nb: [{x: y, c: {x: y}}]").count == 3)
    }

    @Test func `a name with a hyphen needs no quotes`() throws {
        #expect(try selected(by: "$.x-a[?@.b-c > 1].b-c", in: "x-a: [{b-c: 1}, {b-c: 2}]") == ["2"])
    }

    @Test func `names are compared by scalars, without normalization`() throws {
        #expect(try selected(by: "$['e\\u0301']", in: #"{"\u00e9": 1, "e\u0301": 2}"#) == ["2"])
        #expect(try selected(by: "$['\\ud83d\\ude00']", in: #"{"😀": 1}"#) == ["1"])
    }

    @Test func `a query that visits too many nodes stops`() throws {
        let query = try JSONPath("$..[?count($..[?count($..*) > 0]) > 0]")
        let list = "[" + (0..<400).map(String.init).joined(separator: ",") + "]"
        let root = try #require(YAMLTree.parse(SourceFile(path: "", bytes: Array(list.utf8))).root)
        var evaluator = JSONPathEvaluator(root: EditableNode(root), budget: 100_000)
        _ = evaluator.matches(of: query)
        #expect(evaluator.isExhausted)
    }
}

internal import Foundation

/// Sends values of every shape in every style and place to an independent server, and compares the values that it reads.
@main
struct Table {
    static func main() async {
        guard CommandLine.arguments.count == 2, let port = Int(CommandLine.arguments[1]) else { exit(64) }
        var table = Table(client: Parameters(server: .init("http://127.0.0.1:\(port)")))
        await table.paths()
        await table.queries()
        await table.headers()
        await table.cookies()
        print("\(table.passed) passed, \(table.failed) failed")
        exit(table.failed == 0 && table.passed > 0 ? 0 : 1)
    }

    typealias JSON = Parameters.JSON

    let client: Parameters
    var passed = 0
    var failed = 0

    init(client: Parameters) {
        self.client = client
    }

    // MARK: Values

    static let reserved = ":/?#[]@!$&'()*+,;="
    static let unicode = "Žluťoučký kůň 馬 🐴"
    static let texts = ["plain", "a b", "100%", "%41", "+", "\"\\", reserved, unicode, "..", "~-_."]
    static let lists = [["one"], ["a", "b"], ["a b", "100%"], [reserved, reserved], [unicode, "x"], ["a", "", "b"]]
    static let objects = [
        ["x": "1"], ["x": "1", "y": "2"], ["a b": "c d"], ["r": reserved], [reserved: "r"], [unicode: unicode],
        ["x": "", "y": "2"],
    ]
    /// Values that spaces separate contain none (OpenAPI 3.2, Appendix E).
    static let spacelessLists = lists.filter { !$0.contains { $0.contains(" ") } }
    static let spacelessObjects = objects.filter { !$0.contains { ($0.key + $0.value).contains(" ") } }
    /// A header has no escapes, so that its values cannot contain their separators.
    static let plainLists = [["one"], ["a", "b"], ["a b", "100%"], ["a", "", "b"]]
    static let plainObjects = [["x": "1"], ["x": "1", "y": "2"], ["a b": "c d"]]

    // MARK: Places

    typealias PathCall = (String, [String], [String: String]) -> Parameters.Call<JSON>

    mutating func paths() async {
        let path = client.path
        let calls: [(String, PathCall)] = [
            ("simple", { path.simple(primitive: $0, array: $1, object: $2) }),
            ("simple explode", { path.simpleExplode(primitive: $0, array: $1, object: $2) }),
            ("label", { path.label(primitive: $0, array: $1, object: $2) }),
            ("label explode", { path.labelExplode(primitive: $0, array: $1, object: $2) }),
            ("matrix", { path.matrix(primitive: $0, array: $1, object: $2) }),
            ("matrix explode", { path.matrixExplode(primitive: $0, array: $1, object: $2) }),
        ]
        for (style, call) in calls {
            for text in Self.texts where !(style.hasPrefix("simple") && text == "..") {
                let values: [JSON] = [.string(text), ["a"], ["x": "1"]]
                await check("path \(style) primitive", values, call(text, ["a"], ["x": "1"]))
            }
            for list in Self.lists {
                await check("path \(style) array", ["p", Self.json(list), ["x": "1"]], call("p", list, ["x": "1"]))
            }
            for object in Self.objects {
                await check("path \(style) object", ["p", ["a"], Self.json(object)], call("p", ["a"], object))
            }
            await refused("path \(style) empty array", call("p", [], ["x": "1"]))
            await refused("path \(style) empty object", call("p", ["a"], [:]))
        }
        await refused("path simple empty", path.simple(primitive: "", array: ["a"], object: ["x": "1"]))
        await refused("path simple ..", path.simple(primitive: "..", array: ["a"], object: ["x": "1"]))
        await refused("path label empty", path.label(primitive: "", array: ["a"], object: ["x": "1"]))
        await check(
            "path matrix empty", ["", ["a"], ["x": "1"]], path.matrix(primitive: "", array: ["a"], object: ["x": "1"]))
    }

    mutating func queries() async {
        let query = client.query
        await texts("form-primitive") { query.send(formPrimitive: $0) }
        await texts("form-explode-primitive") { query.send(formExplodePrimitive: $0) }
        await lists("form-array") { query.send(formArray: $0) }
        await lists("form-explode-array") { query.send(formExplodeArray: $0) }
        await lists("space-array", Self.spacelessLists) { query.send(spaceArray: $0) }
        await lists("space-explode-array") { query.send(spaceExplodeArray: $0) }
        await lists("pipe-array") { query.send(pipeArray: $0) }
        await lists("pipe-explode-array") { query.send(pipeExplodeArray: $0) }
        await objects("form-object") { query.send(formObject: $0) }
        await objects("form-explode-object", empty: [:]) { query.send(formExplodeObject: $0) }
        await objects("space-object", Self.spacelessObjects) { query.send(spaceObject: $0) }
        await objects("pipe-object") { query.send(pipeObject: $0) }
        await objects("deep-object") { query.send(deepObject: $0) }
        await objects("json-object", empty: [:]) { query.send(jsonObject: $0) }
    }

    mutating func headers() async {
        let header = client.header
        await texts("simple-primitive") { header.send(simplePrimitive: $0) }
        await texts("simple-explode-primitive") { header.send(simpleExplodePrimitive: $0) }
        await lists("simple-array", Self.plainLists) { header.send(simpleArray: $0) }
        await lists("simple-explode-array", Self.plainLists) { header.send(simpleExplodeArray: $0) }
        await objects("simple-object", Self.plainObjects) { header.send(simpleObject: $0) }
        await objects("simple-explode-object", Self.plainObjects) { header.send(simpleExplodeObject: $0) }
        await objects("json-object", empty: [:]) { header.send(jsonObject: $0) }
    }

    mutating func cookies() async {
        let cookie = client.cookie
        await texts("form-primitive") { cookie.send(formPrimitive: $0) }
        await texts("form-explode-primitive") { cookie.send(formExplodePrimitive: $0) }
        await lists("form-array") { cookie.send(formArray: $0) }
        await lists("form-explode-array") { cookie.send(formExplodeArray: $0) }
        await objects("form-object") { cookie.send(formObject: $0) }
        await objects("form-explode-object", Self.plainObjects.dropLast(), empty: [:]) {
            cookie.send(formExplodeObject: $0)
        }
    }

    // MARK: Shapes

    private mutating func texts(_ name: String, _ call: (String) -> Parameters.Call<JSON>) async {
        for text in Self.texts + [""] {
            await check(name, .string(text), call(text))
        }
    }

    private mutating func lists(
        _ name: String, _ lists: [[String]] = Self.lists, _ call: ([String]) -> Parameters.Call<JSON>
    ) async {
        for list in lists {
            await check(name, Self.json(list), call(list))
        }
        await check(name, .null, call([]))
    }

    /// - Parameter empty: The value that the server reads for an object without members.
    private mutating func objects(
        _ name: String, _ objects: some Sequence<[String: String]> = Self.objects, empty: JSON = .null,
        _ call: ([String: String]) -> Parameters.Call<JSON>
    ) async {
        for object in objects {
            await check(name, Self.json(object), call(object))
        }
        await check(name, empty, call([:]))
    }

    private static func json(_ list: [String]) -> JSON {
        .array(list.map(JSON.string))
    }

    private static func json(_ object: [String: String]) -> JSON {
        .object(object.mapValues(JSON.string))
    }

    // MARK: Checks

    /// Checks that the server reads all three values of a path.
    private mutating func check(_ name: String, _ values: [JSON], _ call: Parameters.Call<JSON>) async {
        await check(name, .object(["primitive": values[0], "array": values[1], "object": values[2]]), call)
    }

    private mutating func check(_ name: String, _ expected: JSON, _ call: Parameters.Call<JSON>) async {
        do {
            let understood = try await call.with { $0.headers["X-Parameter"] = name }.value
            note(understood == expected, "\(name): \(understood) was understood, not \(expected)")
        } catch {
            note(false, "\(name): \(expected) was not understood: \(error)")
        }
    }

    /// Checks that a value that would change the path is not sent.
    private mutating func refused(_ name: String, _ call: Parameters.Call<JSON>) async {
        do {
            let understood = try await call.value
            note(false, "\(name): \(understood) was understood, and should not have been sent")
        } catch {
            guard case .invalidRequest = error.reason else { return note(false, "\(name): \(error)") }
            note(true, "")
        }
    }

    private mutating func note(_ isRight: Bool, _ text: String) {
        if isRight {
            passed += 1
        } else {
            failed += 1
            print(text)
        }
    }
}

import Foundation

// Compares two ways to read and write about ten megabytes of JSON, for three kinds of objects: the compiler's `Codable`
// with Foundation's coders, and the code of a client. Run it in release.

/// Returns the lowest processor time of several runs, in seconds.
func seconds(_ work: () throws -> Void) rethrows -> Double {
    var best = Double.infinity
    for _ in 0..<7 {
        let start = clock()
        try work()
        best = min(best, Double(clock() - start) / Double(CLOCKS_PER_SEC))
    }
    return best
}

/// Prints a ratio of two times. Unlike seconds, it does not depend on the machine.
func row(_ name: String, _ ratio: Double) {
    print(name + String(repeating: " ", count: max(1, 34 - name.count)) + String(format: "%.2f", ratio))
}

func compare<Plain: Codable, Own: Codable>(_ name: String, _ data: Data, _ plain: Plain.Type, _ own: Own.Type) throws {
    let (decoder, encoder) = (JSONDecoder(), JSONEncoder())
    decoder.dateDecodingStrategy = .iso8601
    encoder.dateEncodingStrategy = .iso8601
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]

    let (plainValue, ownValue) = (
        try decoder.decode(plain, from: data), try APIClient.JSONReader.decode(own, from: data)
    )
    // Foundation must write the client's value with the same bytes, and its own value with as many bytes.
    let written = try APIClient.JSONWriter.encode(ownValue)
    guard try encoder.encode(ownValue) == written, try encoder.encode(plainValue).count == written.count else {
        return print("\(name): the texts differ")
    }
    let reading = (
        try seconds { _ = try decoder.decode(plain, from: data) },
        try seconds { _ = try APIClient.JSONReader.decode(own, from: data) }
    )
    row("\(name), read", reading.0 / reading.1)
    let writing = (
        try seconds { _ = try encoder.encode(plainValue) },
        try seconds { _ = try APIClient.JSONWriter.encode(ownValue) }
    )
    row("\(name), written", writing.0 / writing.1)
    let tape = try APIClient.JSONReader.Tape([UInt8](data), userInfo: [:]).words.capacity * 4
    row("\(name), index / text", Double(tape) / Double(data.count))
}

var documents = Documents()
let size = 10_000_000
try compare(
    "version stacks", documents.versionStacks(size), Synthesised.VersionStackPage.self, Generated.VersionStackPage.self)
try compare(
    "stacks, dates as text", documents.versionStacks(size), Synthesised.TextStackPage.self, Generated.TextStackPage.self
)
try compare("issues", documents.issues(size), [Synthesised.Issue].self, [Generated.Issue].self)
try compare("charges", documents.charges(size), Synthesised.ChargeList.self, Generated.ChargeList.self)

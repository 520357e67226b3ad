import Foundation

/// A part of Tenon that takes input from outside, and that libFuzzer tests.
enum FuzzTarget: String, CaseIterable {
    // The tool reads specs.
    case yaml, json, jsonpath, overlay, client, graphs
    // A client reads responses.
    case response, events, lines, dates, headers
    // A client writes arguments.
    case path, multipart

    static let chosen = ProcessInfo.processInfo.environment["FUZZ_TARGET"].flatMap(Self.init)

    /// Runs the target on an input. A crash, a hang or a broken promise (`expect`) is a failure.
    func run(_ input: [UInt8]) {
        switch self {
        case .yaml: ToolTargets.tree(input, path: "spec.yaml")
        case .json: ToolTargets.tree(input, path: "spec.json")
        case .jsonpath: ToolTargets.query(input)
        case .overlay: ToolTargets.overlay(input)
        case .client: ToolTargets.client(input)
        case .graphs: ToolTargets.graph(input)
        case .response: ResponseTargets.json(input)
        case .events: ResponseTargets.events(input)
        case .lines: ResponseTargets.lines(input)
        case .dates: ResponseTargets.dates(input)
        case .headers: ResponseTargets.headers(input)
        case .path: RequestTargets.path(input)
        case .multipart: RequestTargets.multipart(input)
        }
    }
}

/// Ends the process if a promise is broken, so that libFuzzer keeps the input.
func expect(_ isTrue: Bool, _ promise: @autoclosure () -> String) {
    guard !isTrue else { return }
    FileHandle.standardError.write(Data("broken promise: \(promise())\n".utf8))
    abort()
}

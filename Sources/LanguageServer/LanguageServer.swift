package import Foundation
import Generator

/// A server of the Language Server Protocol 3.17, without the streams: it takes messages from an inbox, sends messages
/// through a closure, and works on projects in between.
package final class LanguageServer {
    let workspace = Workspace()
    let inbox: Inbox
    private let version: String
    private let send: (Data) -> Void
    private var state = State.new
    private var publisher = Publisher()
    private let decoder = JSONDecoder()
    private let encoder = JSONEncoder()

    private enum State {
        case new, running, shutDown, over
    }

    /// Creates a server that waits for the message `initialize`.
    ///
    /// - Parameters:
    ///   - version: The version of Tenon, for editors that show it.
    ///   - inbox: The received messages, and the cancelled requests.
    ///   - send: Sends the text of each message to the editor.
    package init(version: String, inbox: Inbox, send: @escaping (Data) -> Void) {
        self.version = version
        self.inbox = inbox
        self.send = send
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    }

    /// Handles messages until the editor ends.
    ///
    /// - Returns: True if the editor shut the server down before it ended.
    package func run() -> Bool {
        while state != .over {
            if let message = inbox.take() {
                receive(message)
            } else if let step = workspace.due?.due, inbox.isEmpty {
                if !step.canWait || inbox.isQuiet(for: Self.patience) { work() }
            } else if let message = inbox.wait() {
                receive(message)
            } else {
                return false
            }
        }
        return endedWell
    }

    /// The seconds without a message after which the user has probably stopped typing.
    private static let patience = 0.25

    private(set) var endedWell = false

    /// Does the first due task, and sends the findings. The next message interrupts a task that can wait.
    func work() {
        guard let project = workspace.due else { return }
        guard project.due == .planning else {
            project.work { [inbox] in inbox.hasMessages }
            return publish()
        }
        guard let job = project.startPlanning() else { return }
        Thread.detachNewThread { [inbox] in inbox.put(onDeepStack { job.run() }) }
    }

    /// Hands a plan to its project, unless the project is gone.
    private func planned(_ result: PlanJob.Result) {
        workspace.projects.first { $0.token === result.project }?.take(result)
        publish()
    }

    /// Reads the changed parts, for a request about the present findings.
    func readChangedParts() {
        while let project = workspace.due, project.due?.canWait == false { project.work() }
        publish()
    }

    /// Does all due tasks, for a request that needs the present text.
    func finish() {
        for project in workspace.projects { project.finish() }
        publish()
    }

    private func publish() {
        for published in publisher.changes(in: workspace) {
            notify("textDocument/publishDiagnostics", published)
        }
    }

    // MARK: - Messages

    func receive(_ entry: Inbox.Entry) {
        switch entry {
        case .message(let message): receive(message)
        case .planned(let result): planned(result)
        case .invalid(let reason): respond(nil, error: .init(code: .invalidRequest, message: reason))
        }
    }

    private func receive(_ message: [UInt8]) {
        guard let envelope = try? decoder.decode(Envelope.self, from: Data(message)) else {
            return respond(nil, error: .init(code: .parseError, message: "the message is not valid JSON-RPC"))
        }
        // A message without a method is a response, which the server never waits for.
        guard let method = envelope.method else { return }
        if let id = envelope.id {
            handleRequest(id, method, message)
        } else {
            handleNotification(method, message)
        }
    }

    private func handleRequest(_ id: RequestID, _ method: String, _ message: [UInt8]) {
        do throws(ResponseError) {
            if inbox.isCancelled(id) { throw ResponseError(code: .requestCancelled, message: "cancelled") }
            try allow(method)
            try respond(to: id, method, message)
        } catch {
            respond(id, error: error)
        }
    }

    private func allow(_ method: String) throws(ResponseError) {
        switch (state, method) {
        case (.new, "initialize"), (.running, _): break
        case (.new, _): throw ResponseError(code: .serverNotInitialized, message: "'initialize' has to come first")
        case (.shutDown, _), (.over, _): throw ResponseError(code: .invalidRequest, message: "the server is shut down")
        }
    }

    private func respond(to id: RequestID, _ method: String, _ message: [UInt8]) throws(ResponseError) {
        switch method {
        case "initialize":
            state = .running
            respond(id, result: InitializeResult(serverInfo: .init(version: version)))
        case "shutdown":
            state = .shutDown
            respond(id, result: Bool?.none)
        case "textDocument/hover": respond(id, result: hover(try parameters(message)))
        case "textDocument/definition": respond(id, result: definition(try parameters(message)))
        case "textDocument/references": respond(id, result: references(try parameters(message)))
        case "textDocument/completion": respond(id, result: completion(try parameters(message)))
        case "textDocument/codeAction": respond(id, result: actions(try parameters(message)))
        default: throw ResponseError(code: .methodNotFound, message: "there is no method '\(method)'")
        }
    }

    /// Handles a notification, which never has a response.
    private func handleNotification(_ method: String, _ message: [UInt8]) {
        if method == "exit" {
            endedWell = state == .shutDown
            state = .over
        }
        guard state == .running else { return }
        switch method {
        case "textDocument/didOpen": (try? parameters(message)).map(opened)
        case "textDocument/didChange": (try? parameters(message)).map(changed)
        case "textDocument/didClose": (try? parameters(message)).map(closed)
        case "textDocument/didSave", "workspace/didChangeWatchedFiles": workspace.changedAll()
        default: break
        }
    }

    private func opened(_ parameters: OpenedParameters) {
        let item = parameters.textDocument
        guard let path = FileURI.path(item.uri) else { return }
        workspace.open(OpenDocument(uri: item.uri, path: path, version: item.version, text: item.text))
    }

    private func changed(_ parameters: ChangedParameters) {
        guard let path = FileURI.path(parameters.textDocument.uri) else { return }
        workspace.change(path, parameters.contentChanges, version: parameters.textDocument.version)
    }

    private func closed(_ parameters: DocumentParameters) {
        guard let path = FileURI.path(parameters.textDocument.uri) else { return }
        workspace.close(path)
        publish()
    }

    private func parameters<Parameters: Decodable>(_ message: [UInt8]) throws(ResponseError) -> Parameters {
        do {
            return try decoder.decode(WithParameters<Parameters>.self, from: Data(message)).params
        } catch {
            throw ResponseError(code: .invalidParameters, message: "the parameters are not those of the method")
        }
    }

    private func respond(_ id: RequestID, result: (some Encodable)?) {
        transmit(ResultResponse(id: id, result: result))
    }

    private func respond(_ id: RequestID?, error: ResponseError) {
        transmit(ErrorResponse(id: id, error: error))
    }

    private func notify(_ method: String, _ parameters: some Encodable) {
        transmit(Notification(method: method, params: parameters))
    }

    private func transmit(_ message: some Encodable) {
        if let data = try? encoder.encode(message) { send(data) }
    }
}

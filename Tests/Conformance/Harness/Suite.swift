import ConformanceDriver
import Foundation
import SwiftPlan

/// Every scenario with each of its documents, and the clients and calls for them, each once.
struct Suite {
    /// One scenario with one document.
    struct Case {
        /// The path in the folder; for a scenario without a document, the folder of the version.
        var document: String
        var scenario: Scenario
        var preparation: Preparation
        /// The name of the exchange, if there is one.
        var exchange: String?
    }

    struct Client {
        var planned: PlannedDocument
        var module: String
        var calls: [(id: String, source: CallSource)] = []
    }

    private(set) var cases: [Case] = []
    private(set) var clients: [Client] = []
    private(set) var exchanges: [Exchange] = []
    /// The documents without a client, and the reasons.
    private(set) var unusable: [(document: String, reason: String)] = []
    private var known: [String: String] = [:]

    init(_ folder: ScenarioFolder) throws {
        let versions = Dictionary(grouping: folder.documents) { $0.prefix { $0 != "/" } }
        for (version, documents) in versions.sorted(by: { $0.key < $1.key }) {
            var open = Set(folder.scenarios.indices)
            for document in documents {
                add(document, folder, &open)
            }
            for index in open.sorted() {
                let scenario = folder.scenarios[index]
                let reason = "no document has an operation for \(scenario.method) \(scenario.uri)"
                cases.append(Case(document: String(version), scenario: scenario, preparation: .inexpressible(reason)))
            }
        }
    }

    private mutating func add(_ document: String, _ folder: ScenarioFolder, _ open: inout Set<Int>) {
        let planned: PlannedDocument
        do {
            planned = try PlannedDocument(document, in: folder)
        } catch {
            unusable.append((document, "\(error)"))
            return
        }
        let client = client(of: planned)
        let preparer = Preparer(planned: planned)
        for index in open.sorted() {
            guard let match = OperationMatch(folder.scenarios[index], in: planned) else { continue }
            open.remove(index)
            let scenario = folder.scenarios[index].filled(match, planned.document)
            let preparation = preparer.prepare(scenario, match)
            var exchange: String?
            if case .call(let source) = preparation {
                exchange = self.exchange(source, of: client, index, scenario)
            }
            cases.append(
                Case(document: document, scenario: scenario, preparation: preparation, exchange: exchange))
        }
    }

    /// The client of a document, which several versions may share.
    private mutating func client(of planned: PlannedDocument) -> Int {
        if let index = clients.firstIndex(where: { $0.planned.files == planned.files }) {
            return index
        }
        let version = planned.path.prefix { $0 != "/" }.map { $0.isNumber ? String($0) : "_" }.joined()
        clients.append(Client(planned: planned, module: "\(planned.plan.name)_\(version)"))
        return clients.count - 1
    }

    private mutating func exchange(_ source: CallSource, of client: Int, _ index: Int, _ scenario: Scenario) -> String {
        let key = "\(client) \(index) \(source) \(scenario.answer.body.base64EncodedString())"
        if let id = known[key] { return id }
        let id = "call\(exchanges.count)"
        known[key] = id
        clients[client].calls.append((id, source))
        exchanges.append(Exchange(id: id, answers: [scenario.answer]))
        return id
    }
}

extension Scenario {
    fileprivate var answer: ServedResponse {
        var fields = (response?.headers ?? [:]).sorted { $0.key < $1.key }
            .map { Field(name: $0.key, value: $0.value.plainText) }
        if let type = response?.body?.contentType, !fields.contains(where: { $0.name.lowercased() == "content-type" }) {
            fields.append(Field(name: "Content-Type", value: type))
        }
        return ServedResponse(status: response?.status ?? 204, headers: fields, body: response?.body?.bytes ?? Data())
    }
}

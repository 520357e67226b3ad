import APIKit
import Foundation
import Orders
import Stock

/// Two clients of one runtime: what goes through their calls is written once.
///
/// Run it with the address of `server.py`.
@main
struct Shop {
    static func main() async throws {
        let address = CommandLine.arguments.dropFirst().first ?? "http://localhost:8080"
        let steps = Steps()
        var configuration = APIKit.Configuration()
        configuration.interceptors = [Tracing(steps: steps)]
        let tokens = TokenStore()
        let stock = Stock(token: tokens.credential, server: .init(address), configuration: configuration)
        let orders = Orders(token: tokens.credential, server: .init(address), configuration: configuration)

        let response = try await stock.items.show(id: "lamp").response
        print("\(response.value.name): \(response.value.count), says \(response.headers.servedBy ?? "nobody")")
        for try await item in stock.items.list().items { print("item \(item.id)") }

        await report("a lamp that is not there") { try await stock.items.show(id: "sun").value.name }
        await report("two lamps") { "order \(try await orders.orders.create(body: .init(item: "lamp", count: 2)).value.number)" }
        await report("nine lamps") { "order \(try await orders.orders.create(body: .init(item: "lamp", count: 9)).value.number)" }
        await report("no lamps") { "order \(try await orders.orders.create(body: .init(item: "lamp", count: 0)).value.number)" }

        // A client without a server has the runtime's types, too.
        let stub = Stock.stub(.on(\.items.show, .error(.problem(.init(message: "sold out")), status: 404)))
        await report("a stub") { try await stub.items.show(id: "lamp").value.name }
        for step in await steps.all { print(step) }
    }

    /// The text of a failure of either client: the types of its body belong to the client, all others to the runtime.
    static func report(_ what: String, _ call: () async throws -> String) async {
        do {
            print("\(what): \(try await call())")
        } catch let failure as APIKit.Failure {
            print("\(what): status \(failure.status ?? 0) of \(failure.operation), \(text(of: failure))")
        } catch {
            print("\(what): \(error)")
        }
    }

    static func text(of failure: APIKit.Failure) -> String {
        if case .problem(let problem)? = Stock.ErrorBody(failure) { return message(of: problem) }
        return switch Orders.ErrorBody(failure) {
        case .shortage(let shortage)?: "only \(shortage.left) left"
        case .problem(let problem)?: message(of: problem)
        case .unreadable(let problem)?: "unreadable: \(problem)"
        case nil: "which nobody documents"
        }
    }

    /// `Orders.Problem` is the same type.
    static func message(of problem: Stock.Problem) -> String { problem.message }
}

/// An interceptor for all clients.
struct Tracing: APIKit.Interceptor {
    let steps: Steps

    func intercept(
        _ request: APIKit.HTTPRequest, of operation: String, next: Next
    ) async throws -> APIKit.HTTPResponse {
        var request = request
        request.headers["X-Trace"] = operation
        let response = try await next(request)
        await steps.add("\(operation) by \(request.headers["User-Agent"] ?? "nobody"): \(response.status)")
        return response
    }
}

/// The steps of all calls, in their order.
actor Steps {
    private(set) var all: [String] = []

    func add(_ step: String) { all.append(step) }
}

/// A token for all clients.
struct TokenStore {
    var credential: APIKit.Credential { APIKit.Credential { "secret" } }
}

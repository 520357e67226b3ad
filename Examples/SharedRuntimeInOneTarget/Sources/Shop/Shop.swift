import Foundation

/// Two clients and their runtime in one target.
@main
struct Shop {
    static func main() async throws {
        let stock = Stock.stub { call in
            print("\(call.method) \(call.url.path)")
            return .example
        }
        let orders = Orders.stub { call in
            print("\(call.method) \(call.url.path)")
            throw APIKit.StubResponse.error(.shortage(.init(left: 3)), status: 409)
        }
        let lamp = try await stock.items.show(id: "lamp").value
        do {
            try await orders.orders.create(body: .init(item: lamp.id, count: lamp.count + 1)).send()
        } catch {
            guard case .shortage(let shortage)? = Orders.ErrorBody(error) else { throw error }
            print("only \(shortage.left) left: \(error)")
        }
        print(Stock.Server.server2.address, Orders.Server.server2.address)
    }
}

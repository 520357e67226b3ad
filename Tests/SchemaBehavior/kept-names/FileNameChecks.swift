/// Checks that a schema in its own file is one type, which is named after the file.
enum FileNameChecks {
    static func run() throws {
        let client = KeptNames()
        let ticket: KeptNames.Ticket.Type = argument(of: client.tickets.buy(body:))
        let bought = response { try await client.tickets.buy(body: try read("{}")).value }
        let tickets = try read(bought, #"{"first": {"price": 1, "class": "circle"}, "others": [{"price": 2}]}"#)
        let all: [KeptNames.Ticket] = [tickets.first] + (tickets.others ?? [])
        expectEqual(all.map(\.price), [1, 2])
        let listed: KeptNames.Ticket?.Type = response { try await client.tickets.list().value }
        expectOneType(ticket, wrapped(listed))
    }
}

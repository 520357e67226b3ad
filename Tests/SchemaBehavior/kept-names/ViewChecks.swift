import Foundation

/// Checks that equal schemas are one type in requests and responses, and in all responses of a call.
enum ViewChecks {
    static func run() throws {
        let client = KeptNames()
        let kept = response { try await client.bookings.keep(body: try read("{}")).value }
        let booking = try read(kept, #"{"id": "i", "by": "b", "state": "due", "seat": {"box": "b"}, "guest": {"name": "n"}}"#)
        expectEqual(booking.id, "i")
        let call = client.bookings.keep(
            body: .init(by: booking.by, state: booking.state, seat: booking.seat, guest: booking.guest))
        try expectBody(call.body, #"{"by": "b", "state": "due", "seat": {"box": "b"}, "guest": {"name": "n"}}"#)
    }
}

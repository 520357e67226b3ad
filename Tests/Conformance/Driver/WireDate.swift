public import Foundation

/// Reads the dates of the scenarios without the client's own code.
public enum WireDate {
    public struct NoDate: Error, CustomStringConvertible {
        public let description: String
    }

    public static func parse(_ text: String) throws -> Date {
        guard let date = rfc3339(text) ?? rfc7231(text) else { throw NoDate(description: "'\(text)' is no date") }
        return date
    }

    public static func rfc3339(_ text: String) -> Date? {
        let whole = Date.ISO8601FormatStyle()
        let fraction = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
        return (try? whole.parse(text)) ?? (try? fraction.parse(text))
    }

    public static func rfc7231(_ text: String) -> Date? {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(secondsFromGMT: 0)
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
        return formatter.date(from: text)
    }
}

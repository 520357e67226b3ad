internal import Foundation

nonisolated extension APIClient {
    /// The text of HTTP dates (RFC 9110 §5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT`, and two obsolete forms that must be
    /// read as well, `Sunday, 06-Nov-94 08:49:37 GMT` and `Sun Nov  6 08:49:37 1994`.
    enum HTTPDate {
        static let forms = [
            "EEE, dd MMM yyyy HH:mm:ss 'GMT'", "EEEE, dd-MMM-yy HH:mm:ss 'GMT'", "EEE MMM d HH:mm:ss yyyy",
        ]

        static func parse(_ text: String, now: Date = Date()) -> Date? {
            // Foundation does not know leap seconds.
            let leap = text.contains(":60 ") ? 1.0 : 0
            let plain = text.replacingOccurrences(of: ":60 ", with: ":59 ")
            for form in forms where form.hasSuffix("'GMT'") == text.hasSuffix("GMT") {
                let formatter = formatter(form)
                // A year of two digits is never more than 50 years ahead.
                formatter.twoDigitStartDate = now.addingTimeInterval(-50 * 365.2425 * 86_400)
                if let date = formatter.date(from: plain) { return date + leap }
            }
            return nil
        }

        static func formatter(_ form: String) -> DateFormatter {
            let formatter = DateFormatter()
            formatter.locale = Locale(identifier: "en_US_POSIX")
            formatter.timeZone = TimeZone(secondsFromGMT: 0)
            formatter.isLenient = false
            formatter.dateFormat = form
            return formatter
        }
    }
}

internal import Foundation

nonisolated extension APIClient {
    /// RFC 9110 §5.6.7, in the form that must be sent: `Sun, 06 Nov 1994 08:49:37 GMT`.
    enum HTTPDate {
        static func parse(_ text: String) -> Date? {
            let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
            let parts = text.split(separator: " ")
            guard parts.count == 6, let day = Int(parts[1]), let year = Int(parts[3]),
                let month = months.firstIndex(of: String(parts[2]))
            else { return nil }
            let time = parts[4].split(separator: ":").compactMap { Int($0) }
            guard time.count == 3, (1...31).contains(day), (0...9999).contains(year) else { return nil }
            let days = CalendarDate(year: year, month: month + 1, day: day).daysSince1970
            return Date(timeIntervalSince1970: Double(days * 86_400 + time[0] * 3600 + time[1] * 60 + time[2]))
        }
    }
}

nonisolated extension APIClient {
    /// A day of the Gregorian calendar, without a time or a time zone: `full-date` of RFC 3339 §5.6.
    public struct CalendarDate: Hashable, Sendable {
        /// The year. Only years from 0 to 9999 can be encoded.
        public var year: Int
        /// The month, from 1 to 12 for a date that exists.
        public var month: Int
        /// The day of the month, from 1 to 31 for a date that exists.
        public var day: Int

        /// Creates a date without checking it. A date that does not exist fails when it is encoded.
        public init(year: Int, month: Int, day: Int) {
            self.year = year
            self.month = month
            self.day = day
        }

        /// Creates a date from a text such as `2024-02-29`; `nil` for any other text, or a day that does not exist.
        public init?(_ text: some StringProtocol) {
            var scanner = DigitScanner(text)
            guard let date = scanner.date(), scanner.isAtEnd else { return nil }
            self = date
        }

        /// True if the day exists and RFC 3339 can write it.
        var exists: Bool {
            (0...9999).contains(year) && (1...12).contains(month) && (1...daysInMonth).contains(day)
        }

        private var daysInMonth: Int {
            switch month {
            case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
            case 4, 6, 9, 11: 30
            default: 31
            }
        }
    }
}

nonisolated extension APIClient.CalendarDate {
    /// The days since 1970-01-01, by the algorithm of Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
    var daysSince1970: Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    init(daysSince1970 days: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
            month: month,
            day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}

nonisolated extension APIClient.CalendarDate: Comparable, CustomStringConvertible {
    public static func < (lhs: Self, rhs: Self) -> Bool {
        (lhs.year, lhs.month, lhs.day) < (rhs.year, rhs.month, rhs.day)
    }

    public var description: String {
        APIClient.digits(year, 4) + "-" + APIClient.digits(month, 2) + "-" + APIClient.digits(day, 2)
    }
}

nonisolated extension APIClient.CalendarDate: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let date = Self(try container.decode(String.self)) else {
            throw APIClient.mismatch("a date such as 2024-02-29", at: decoder.codingPath)
        }
        self = date
    }

    public func encode(to encoder: any Encoder) throws {
        guard exists else {
            throw APIClient.Unrepresentable(description: "the date \(self) does not exist")
        }
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

nonisolated extension APIClient {
    /// Returns a number with leading zeros, up to a width.
    static func digits(_ number: Int, _ width: Int) -> String {
        let text = String(number.magnitude)
        return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - text.count)) + text
    }
}

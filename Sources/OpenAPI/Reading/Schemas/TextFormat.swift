/// Checks of text against formats.
package enum TextFormat {
    /// Returns true for `date-time` of RFC 3339 §5.6, also with a space instead of the `T`.
    package static func isDateTime(_ text: Substring) -> Bool {
        guard text.count > 10, isDate(text.prefix(10)), "Tt ".contains(text.dropFirst(10).first ?? "-") else { return false }
        let time = text.dropFirst(11)
        let parts = time.prefix(8).split(separator: ":", omittingEmptySubsequences: false).map { number($0, digits: 2) }
        guard parts.count == 3, let hour = parts[0], let minute = parts[1], let second = parts[2],
            hour < 24, minute < 60, second <= 60
        else { return false }
        var zone = time.dropFirst(8)
        if zone.first == "." {
            let fraction = zone.dropFirst().prefix { ("0"..."9").contains($0) }
            guard !fraction.isEmpty else { return false }
            zone = zone.dropFirst(1 + fraction.count)
        }
        return zone == "Z" || zone == "z" || isOffset(zone)
    }

    private static func isOffset(_ text: Substring) -> Bool {
        let parts = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false).map { number($0, digits: 2) }
        guard "+-".contains(text.first ?? "Z"), parts.count == 2, let hour = parts[0], let minute = parts[1] else { return false }
        return hour < 24 && minute < 60
    }

    /// Returns true for `full-date` of RFC 3339 §5.6.
    package static func isDate(_ text: Substring) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, let year = number(parts[0], digits: 4), let month = number(parts[1], digits: 2),
            let day = number(parts[2], digits: 2), (1...12).contains(month)
        else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
        return (1...days).contains(day)
    }

    /// Returns true for a UUID of RFC 9562 §4, in either case.
    package static func isUUID(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.map(\.count) == [8, 4, 4, 4, 12] && parts.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isHexDigit } }
    }

    private static func number(_ text: Substring, digits: Int) -> Int? {
        text.count == digits && text.allSatisfy { ("0"..."9").contains($0) } ? Int(text) : nil
    }
}

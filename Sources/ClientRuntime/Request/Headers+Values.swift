package import Foundation

/// Typed fields; `nil` if a field is absent or not of the type.
nonisolated extension APIClient.Headers {
    package func value<Value: LosslessStringConvertible>(_ name: String) -> Value? {
        self[name].flatMap(Value.init)
    }

    /// Returns a list, whose elements are separated by commas or in several fields of the name (OpenAPI 3.1 §4.8.21,
    /// RFC 9110 §5.6.1). Each cookie has a separate field, because its date contains a comma (RFC 6265 §3).
    package func value<Value: LosslessStringConvertible>(_ name: String) -> [Value]? {
        let fields = all(name)
        guard !fields.isEmpty else { return nil }
        let parts = name.lowercased() == "set-cookie" ? fields : fields.flatMap { $0.split(separator: ",").map(String.init) }
        let words = parts.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        let values = words.compactMap(Value.init)
        return values.count == words.count ? values : nil
    }

    //% if formats
    package func value<Format: APIClient.WireFormat>(_ name: String, as format: Format) -> Format.Value?
    where Format.Wire == String {
        self[name].flatMap(format.decode)
    }

    //% end
    //% if dates
    /// Returns a date. HTTP dates (RFC 9110 §5.6.7) are read as well, because many headers have them that are
    /// documented as `date-time`.
    package func value(_ name: String, as format: APIClient.DateTimeFormat) -> Date? {
        self[name].flatMap { format.decode($0) ?? APIClient.HTTPDate.parse($0) }
    }

    //% end
    //% if calendarDates
    package func value(_ name: String) -> APIClient.CalendarDate? {
        self[name].flatMap { APIClient.CalendarDate($0) }
    }
    //% end
}

package import Foundation

/// Typed fields; `nil` if a field is absent or not of the type.
nonisolated extension APIClient.Headers {
    package func value<Value: LosslessStringConvertible>(_ name: String) -> Value? {
        self[name].flatMap(Value.init)
    }

    /// A list has its elements between commas and in fields of the same name (OpenAPI 3.1 §4.8.21, RFC 9110 §5.6.1).
    /// Each cookie has a field of its own, because its date has a comma (RFC 6265 §3).
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
    /// Reads dates of HTTP (RFC 9110 §5.6.7) as well, which many headers have that are documented as `date-time`.
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

package import Foundation

nonisolated extension APIClient {
    /// The format `http-date` (RFC 9110 §5.6.7).
    package struct HTTPDateFormat: WireFormat {
        package var expectation: String { "a date and time such as Sun, 06 Nov 1994 08:49:37 GMT" }

        package func decode(_ wire: String) -> Date? { HTTPDate.parse(wire) }

        package func encode(_ value: Date) throws -> String {
            guard let text = HTTPDate.text(of: value) else {
                throw Unrepresentable(description: "the year of the date is not one of 0000 to 9999")
            }
            return text
        }
    }

    /// The format `unixtime`: seconds since the beginning of 1970.
    package struct UnixTimeFormat: WireFormat {
        package var expectation: String { "a time in seconds since 1970" }

        package func decode(_ wire: Int64) -> Date? { Date(timeIntervalSince1970: Double(wire)) }

        package func encode(_ value: Date) throws -> Int64 {
            guard let seconds = Int64(exactly: value.timeIntervalSince1970.rounded(.down)) else {
                throw Unrepresentable(description: "the date is too far away")
            }
            return seconds
        }
    }

    /// The format `base64url` (RFC 4648 §5), written without padding.
    package struct Base64URLFormat: WireFormat {
        package var expectation: String { "base64url" }

        package func decode(_ wire: String) -> Data? {
            let text = wire.replacing("-", with: "+").replacing("_", with: "/").filter { $0 != "=" }
            return Data(base64Encoded: text + String(repeating: "=", count: (4 - text.utf8.count % 4) % 4))
        }

        package func encode(_ value: Data) -> String {
            value.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").filter { $0 != "=" }
        }
    }

    /// The format `decimal` as a JSON number. It is not read as a `Double` first, which could not hold it.
    package struct DecimalFormat: WireFormat {
        package var expectation: String { "a number" }

        package func decode(_ wire: Decimal) -> Decimal? { wire }
        package func encode(_ value: Decimal) -> Decimal { value }
    }

    /// The format `decimal` as a string.
    package struct DecimalTextFormat: WireFormat {
        package var expectation: String { "a number in a string" }

        /// Reads the whole text. `Decimal` alone would ignore characters after a number.
        package func decode(_ wire: String) -> Decimal? {
            guard Double(wire)?.isFinite == true, !wire.contains(where: \.isLetter) else { return nil }
            return Decimal(string: wire, locale: Locale(identifier: "en_US_POSIX"))
        }

        package func encode(_ value: Decimal) -> String { "\(value)" }
    }
}

nonisolated extension APIClient.WireFormat where Self == APIClient.HTTPDateFormat {
    package static var httpDate: Self { Self() }
}

nonisolated extension APIClient.WireFormat where Self == APIClient.UnixTimeFormat {
    package static var unixTime: Self { Self() }
}

nonisolated extension APIClient.WireFormat where Self == APIClient.Base64URLFormat {
    package static var base64URL: Self { Self() }
}

nonisolated extension APIClient.WireFormat where Self == APIClient.DecimalFormat {
    package static var decimal: Self { Self() }
}

nonisolated extension APIClient.WireFormat where Self == APIClient.DecimalTextFormat {
    package static var decimalText: Self { Self() }
}

nonisolated extension APIClient.HTTPDate {
    /// Returns the form that is not obsolete; `nil` for a year that it cannot write.
    static func text(of date: Date) -> String? {
        // From the start of the year 0 to the end of the year 9999.
        guard (-62_167_219_200..<253_402_300_800).contains(date.timeIntervalSince1970) else { return nil }
        return formatter(forms[0]).string(from: Date(timeIntervalSince1970: date.timeIntervalSince1970.rounded(.down)))
    }
}

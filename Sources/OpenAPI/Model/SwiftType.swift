/// The Swift types that `x-swift-type` can give a value of a primitive type.
public enum SwiftType: String, Sendable, CaseIterable {
    /// Swift's `String`.
    case string = "String"
    /// Swift's `Int`.
    case integer = "Int"
    /// Swift's `Int64`.
    case int64 = "Int64"
    /// Swift's `UInt64`.
    case uint64 = "UInt64"
    /// Swift's `Double`.
    case double = "Double"
    /// Swift's `Float`.
    case float = "Float"
    /// Foundation's `Decimal`.
    case decimal = "Decimal"
    /// Swift's `Bool`.
    case boolean = "Bool"
    /// Foundation's `Date`.
    case date = "Date"
    /// The runtime's `CalendarDate`.
    case calendarDate = "CalendarDate"
    /// Foundation's `UUID`.
    case uuid = "UUID"
    /// Foundation's `URL`.
    case url = "URL"
    /// Foundation's `Data`.
    case data = "Data"
}

/// The Swift types that `x-swift-type` can give a value of a primitive type.
public enum SwiftType: String, Sendable, CaseIterable {
    case string = "String"
    case integer = "Int"
    case int64 = "Int64"
    case uint64 = "UInt64"
    case double = "Double"
    case float = "Float"
    case decimal = "Decimal"
    case boolean = "Bool"
    case date = "Date"
    case calendarDate = "CalendarDate"
    case uuid = "UUID"
    case url = "URL"
    case data = "Data"
}

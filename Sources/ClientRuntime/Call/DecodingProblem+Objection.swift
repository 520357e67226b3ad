nonisolated extension APIClient.DecodingProblem {
    /// Describes an error in a few words, without the found value.
    static func objection(_ error: any Error) -> String {
        switch error {
        case DecodingError.keyNotFound(let key, let context):
            return text(of: context.codingPath + [key]) + " is missing"
        case DecodingError.typeMismatch(let type, let context), DecodingError.valueNotFound(let type, let context):
            return objection(at: context, name(of: type))
        case DecodingError.dataCorrupted(let context) where context.underlyingError is APIClient.FormatMismatch:
            return objection(at: context, context.debugDescription)
        case DecodingError.dataCorrupted(let context):
            return objection(at: context, "a number that fits its type")
        default:
            return "\(error)"
        }
    }

    private static func objection(at context: DecodingError.Context, _ expected: String) -> String {
        let path = text(of: context.codingPath)
        return (path.isEmpty ? "the value" : path) + " should be \(expected)"
    }
}

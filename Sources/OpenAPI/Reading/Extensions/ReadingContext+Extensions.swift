import Diagnostics
import YAMLTree

extension ReadingContext {
    /// Returns the text of `x-swift-name` or `x-swift-group`; `nil` and a finding if it is empty or not text.
    func swiftName(_ place: SourceNode) -> String? {
        if let text = place.node.text, !place.node.isNull, !text.isEmpty { return text }
        report(
            .invalidExtension, "'\(place.key?.text ?? "")' must be a name, found \(place.node.kindInWords)",
            at: place.node.location, in: place)
        return nil
    }

    func operationExtensions(of place: SourceNode) -> OperationExtensions {
        var result = OperationExtensions()
        result.swiftName = place.child("x-swift-name").flatMap(swiftName)
        result.swiftGroup = place.child("x-swift-group").flatMap(swiftName)
        result.hasPaginationExtension = place.child("x-pagination") != nil
        result.pagination = place.child("x-pagination").flatMap { PaginationReader(context: self, place: $0).read() }
        result.rateLimit = place.child("x-rate-limit").flatMap { RateLimitReader(context: self, place: $0).read() }
        result.mayActTwice = RetryReader(context: self).mayActTwice(place)
        result.idempotencyHeader = place.child("x-idempotency-key").flatMap(RetryReader(context: self).header)
        return result
    }

    /// Checks the keys of an extension's value, which is not an object of OpenAPI.
    func checkKeys(of place: SourceNode, _ grammar: Grammar) {
        let check = KeyCheck(grammar: grammar, version: place.file.version)
        for (key, _) in place.node.entries {
            check.check(key.text ?? "", at: key) { finding, message, help in
                report(finding, message, at: key.location, in: place, help: help)
            }
        }
    }
}

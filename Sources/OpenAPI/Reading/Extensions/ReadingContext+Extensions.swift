import Diagnostics
import YAMLTree

extension ReadingContext {
    /// Returns the text of `x-swift-name` or `x-swift-group`; `nil` and a finding if it is empty or not text.
    func swiftName(_ node: SourceNode) -> String? {
        if let text = node.yaml.text, !node.yaml.isNull, !text.isEmpty { return text }
        report(
            .invalidExtension, "'\(node.key?.text ?? "")' must be a name, found \(node.yaml.kindInWords)",
            at: node.yaml.location, in: node)
        return nil
    }

    func operationExtensions(of node: SourceNode) -> OperationExtensions {
        var result = OperationExtensions()
        result.swiftName = node.child("x-swift-name").flatMap(swiftName)
        result.swiftGroup = node.child("x-swift-group").flatMap(swiftName)
        result.hasPaginationExtension = node.child("x-pagination") != nil
        result.pagination = node.child("x-pagination").flatMap { PaginationReader(context: self, node: $0).read() }
        result.rateLimit = node.child("x-rate-limit").flatMap { RateLimitReader(context: self, node: $0).read() }
        result.mayActTwice = RetryReader(context: self).mayActTwice(node)
        result.idempotencyHeader = node.child("x-idempotency-key").flatMap(RetryReader(context: self).header)
        return result
    }

    /// Checks the keys of an extension's value, which is not an object of OpenAPI.
    func checkKeys(of node: SourceNode, _ grammar: Grammar) {
        let check = KeyCheck(grammar: grammar, version: node.file.version)
        for (key, _) in node.yaml.entries {
            check.check(key.text ?? "", at: key) { finding, message, help in
                report(finding, message, at: key.location, in: node, help: help)
            }
        }
    }
}

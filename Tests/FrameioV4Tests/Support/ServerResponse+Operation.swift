import LoopbackSupport

extension ServerResponse {
    /// The documented successful response of an operation.
    init(_ operation: Operation, headers: [(String, String)] = []) {
        self = .json(operation.success.body, status: operation.success.status, headers: headers)
    }

    /// A page of stacks with these names.
    static func stacks(_ names: [String], next: String?) -> ServerResponse {
        let stacks = names.map { name in
            Sample.stackWithIncludes.replacing(#""name":"asset.png""#, with: #""name":"\#(name)""#)
        }
        let link = next.map { #""\#($0)""# } ?? "null"
        return .json(#"{"data":[\#(stacks.joined(separator: ","))],"links":{"next":\#(link)}}"#)
    }
}

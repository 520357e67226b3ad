import FrameioV4
import Testing

/// The six operations, each called with no more than it requires.
struct Operation: Sendable, CustomTestStringConvertible {
    let id: String
    let method: String
    /// The path for two ids that need no encoding.
    let path: @Sendable (_ account: String, _ other: String) -> String
    /// A documented response of the operation.
    let success: (status: Int, body: String)
    let call: @Sendable (FrameioV4, _ account: String, _ other: String) -> AnyCall

    var testDescription: String { id }

    func callAsFunction(_ client: FrameioV4, _ account: String = "account", _ other: String = "other") -> AnyCall {
        call(client, account, other)
    }

    static let all = [copy, create, list, children, move, show]

    static let copy = Operation(
        id: "version_stacks.copy", method: "POST",
        path: { "/v4/accounts/\($0)/version_stacks/\($1)/copy" },
        success: (200, #"{"data":\#(Sample.stack)}"#)
    ) { client, account, stack in
        AnyCall(client.versionStacks.copy(accountID: account, versionStackID: stack))
    }

    static let create = Operation(
        id: "version_stacks.create", method: "POST",
        path: { "/v4/accounts/\($0)/folders/\($1)/version_stacks" },
        success: (201, #"{"data":\#(Sample.stackWithIncludes)}"#)
    ) { client, account, folder in
        AnyCall(
            client.versionStacks.create(
                accountID: account, folderID: folder, body: .init(data: .init(fileIDs: ["one", "two"]))))
    }

    static let list = Operation(
        id: "version_stacks.list", method: "GET",
        path: { "/v4/accounts/\($0)/folders/\($1)/version_stacks" },
        success: (200, #"{"data":[\#(Sample.stackWithIncludes)],"links":{"next":null},"total_count":1}"#)
    ) { client, account, folder in
        AnyCall(client.versionStacks.list(accountID: account, folderID: folder))
    }

    static let children = Operation(
        id: "version_stacks.index", method: "GET",
        path: { "/v4/accounts/\($0)/version_stacks/\($1)/children" },
        success: (200, #"{"data":[\#(Sample.fileWithIncludes)],"links":{"next":null},"total_count":1}"#)
    ) { client, account, stack in
        AnyCall(client.versionStacks.children(accountID: account, versionStackID: stack))
    }

    static let move = Operation(
        id: "version_stacks.move", method: "PATCH",
        path: { "/v4/accounts/\($0)/version_stacks/\($1)/move" },
        success: (200, #"{"data":\#(Sample.stack)}"#)
    ) { client, account, stack in
        AnyCall(
            client.versionStacks.move(
                accountID: account, versionStackID: stack, body: .init(data: .init(parentID: "folder"))))
    }

    static let show = Operation(
        id: "version_stacks.show", method: "GET",
        path: { "/v4/accounts/\($0)/version_stacks/\($1)" },
        success: (200, #"{"data":\#(Sample.stackWithIncludes)}"#)
    ) { client, account, stack in
        AnyCall(client.versionStacks.show(accountID: account, versionStackID: stack))
    }
}

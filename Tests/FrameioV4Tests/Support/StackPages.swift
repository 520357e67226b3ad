import FrameioV4
import Testing

/// A paged call that lists version stacks.
typealias StackPages = FrameioV4.PagedCall<
    FrameioV4.VersionStacksWithIncludesResponse, FrameioV4.VersionStackWithIncludes
>

/// The names of all stacks.
func names(_ call: StackPages) async throws -> [String] {
    var names: [String] = []
    for try await stack in call.items {
        names.append(stack.name)
    }
    return names
}

/// Checks the names of all stacks.
func expect(
    _ call: StackPages, gives expected: [String], sourceLocation: SourceLocation = #_sourceLocation
) async throws {
    let found = try await names(call)
    #expect(found == expected, sourceLocation: sourceLocation)
}

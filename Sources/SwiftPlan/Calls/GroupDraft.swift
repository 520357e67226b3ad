import OpenAPI

/// A group whose calls are named, before the types are planned.
struct GroupDraft {
    var plan: GroupPlan
    let calls: [CallDraft]
    /// The scope of the types of inline schemas in its operations.
    let scope: TypeScope
}

/// A call without its pages, and its operation.
struct CallDraft {
    var plan: CallPlan
    let operation: Operation
}

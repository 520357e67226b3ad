import OpenAPI

/// A group before the types that its calls need are planned.
struct GroupDraft {
    var plan: GroupPlan
    let calls: [CallDraft]
    /// The types of inline schemas in its operations.
    let scope: TypeScope
}

/// A call without its pages, and what it calls.
struct CallDraft {
    let plan: CallPlan
    let operation: Operation
}

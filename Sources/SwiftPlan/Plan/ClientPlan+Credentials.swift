extension CallPlan {
    /// True if the call needs no credential.
    public var isOpen: Bool { security.isEmpty || security.contains([]) }
}

extension ClientPlan {
    /// True if any call needs no credential.
    public var hasOpenCalls: Bool { groups.contains { $0.calls.contains(where: \.isOpen) } }

    /// The credential that the client's initializers take, unless it is for open calls alone; `nil` if there are several
    /// or none.
    public var onlyCredential: CredentialPlan? { credentials.count == 1 ? credentials.first : nil }

    /// True if a client can be made without a credential that some call needs.
    public var mayLackCredentials: Bool { onlyCredential == nil || hasOpenCalls }
}

extension PlanOptions.Access {
    /// Returns true if more code sees a declaration with this access than with the other.
    public func isWider(than other: Self) -> Bool {
        switch (self, other) {
        case (.public, .package), (.public, .internal), (.package, .internal): true
        default: false
        }
    }
}

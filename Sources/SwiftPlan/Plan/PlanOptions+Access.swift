extension PlanOptions.Access {
    /// Whether somebody may see what has this access, and not what has the other.
    public func isWider(than other: Self) -> Bool {
        switch (self, other) {
        case (.public, .package), (.public, .internal), (.package, .internal): true
        default: false
        }
    }
}

extension ClientPlan {
    /// True if a value of some type can contain values of the same type, at any depth.
    public var hasRecursiveTypes: Bool {
        let types = allTypes
        let indices = Dictionary(types.enumerated().map { ($1.name, $0) }) { first, _ in first }
        var users = [[Int]](repeating: [], count: types.count)
        var openUses = [Int](repeating: 0, count: types.count)
        for (user, type) in types.enumerated() {
            for used in Set(type.shape.uses.flatMap(\.names).compactMap { indices[$0] }) {
                users[used].append(user)
                openUses[user] += 1
            }
        }
        // Types that use no others are finite, and so are those that use only finite types.
        var finite = types.indices.filter { openUses[$0] == 0 }
        var next = 0
        while next < finite.count {
            for user in users[finite[next]] {
                openUses[user] -= 1
                if openUses[user] == 0 { finite.append(user) }
            }
            next += 1
        }
        return finite.count < types.count
    }
}

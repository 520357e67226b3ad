/// The names of one scope, so that no two are the same. Who comes first keeps a name; names that need no change are to
/// be claimed first, so that a new neighbour never takes a name away from one that was there.
struct NameScope {
    private var taken: Set<String>

    init(reserved: Set<String> = []) {
        taken = reserved
    }

    /// The name, with a number behind it where it is taken.
    mutating func claim(_ name: String) -> String {
        var candidate = name
        var number = 2
        while !taken.insert(candidate).inserted {
            candidate = (name.last?.isNumber == true ? name + "_" : name) + String(number)
            number += 1
        }
        return candidate
    }

    /// Names for all of `wishes`, those that are spelled so in the document before those that only become so.
    mutating func claimAll(_ wishes: [(source: String, name: String)]) -> [String] {
        var names = [String](repeating: "", count: wishes.count)
        for exact in [true, false] {
            for (index, wish) in wishes.enumerated() where (wish.source == wish.name) == exact {
                names[index] = claim(wish.name)
            }
        }
        return names
    }
}

/// The names of one scope, so that no two are the same. Who comes first keeps a name; names that need no change are to
/// be claimed first, so that a new neighbour never takes a name away from one that was there.
struct NameScope {
    private var taken: Set<String> = []
    private let reserved: Set<String>
    private let suffix: String
    private let ignoresCase: Bool

    /// - Parameters:
    ///   - reserved: Names that nothing in the scope can have.
    ///   - suffix: What stands behind one of them instead.
    ///   - ignoresCase: Whether two names must differ by more than case, as names of files must.
    init(reserved: Set<String> = [], suffix: String = "Value", ignoresCase: Bool = false) {
        self.reserved = reserved
        self.suffix = suffix
        self.ignoresCase = ignoresCase
    }

    /// The name, with a number behind it where it is taken.
    mutating func claim(_ name: String) -> String {
        let name = reserved.contains(name) ? name + suffix : name
        var candidate = name
        var number = 2
        while reserved.contains(candidate) || !taken.insert(ignoresCase ? candidate.lowercased() : candidate).inserted {
            candidate = (name.last?.isNumber == true ? name + "_" : name) + String(number)
            number += 1
        }
        return candidate
    }

    /// The first of the names that is free, else the first with a number behind it.
    mutating func claim(firstOf names: [String]) -> String {
        claim(names.first(where: isFree) ?? names.first ?? "")
    }

    private func isFree(_ name: String) -> Bool {
        let name = reserved.contains(name) ? name + suffix : name
        return !taken.contains(ignoresCase ? name.lowercased() : name)
    }

    /// Names for all of `wishes`, those that are spelled so in the document before those that only become so.
    ///
    /// - Parameter alternative: A name for what another has the name of, by how the document spells it.
    mutating func claimAll(
        _ wishes: [(source: String, name: String)], alternative: (String) -> String? = { _ in nil }
    ) -> [String] {
        var names = [String](repeating: "", count: wishes.count)
        for exact in [true, false] {
            for (index, wish) in wishes.enumerated() where (wish.source == wish.name) == exact {
                names[index] = claim(firstOf: [wish.name, alternative(wish.source)].compactMap(\.self))
            }
        }
        return names
    }
}

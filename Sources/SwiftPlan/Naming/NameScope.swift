/// Keeps the names of one scope unique. The first thing to claim a name gets it. Names that need no change are claimed
/// first, so that a new sibling never takes the name of an existing thing.
struct NameScope {
    private var taken: Set<String> = []
    /// The next number to try for each name. Thousands of things may prefer one name.
    private var numbers: [String: Int] = [:]
    /// The shipped names of things that have not claimed them yet.
    private var kept: [APIKey: String] = [:]
    private let reserved: Set<String>
    private let suffix: String
    private let ignoresCase: Bool

    /// - Parameters:
    ///   - reserved: Names that nothing in the scope can have.
    ///   - suffix: The suffix that a reserved name gets.
    ///   - ignoresCase: True if names must differ by more than case, as file names must.
    init(reserved: Set<String> = [], suffix: String = "Value", ignoresCase: Bool = false) {
        self.reserved = reserved
        self.suffix = suffix
        self.ignoresCase = ignoresCase
    }

    /// Claims a name. If it is taken, the name gets a number at its end.
    mutating func claim(_ name: String) -> String {
        let name = reserved.contains(name) ? name + suffix : name
        guard reserved.contains(name) || !isNew(name) else { return name }
        let stem = name.last?.isNumber == true ? name + "_" : name
        var number = numbers[spelling(stem)] ?? 2
        while reserved.contains(stem + String(number)) || !isNew(stem + String(number)) {
            number += 1
        }
        numbers[spelling(stem)] = number + 1
        return stem + String(number)
    }

    /// Claims the first name that is free, or else the first name with a number.
    mutating func claim(firstOf names: [String]) -> String {
        claim(names.first(where: isFree) ?? names.first ?? "")
    }

    private func isFree(_ name: String) -> Bool {
        let name = reserved.contains(name) ? name + suffix : name
        return !taken.contains(spelling(name))
    }

    /// Returns the spelling by which names are compared.
    private func spelling(_ name: String) -> String {
        ignoresCase ? name.lowercased() : name
    }

    /// Claims names for all preferences. Things that are spelled like their names come first.
    mutating func claimAll(_ preferences: [(source: String, name: String)]) -> [String] {
        var names = [String](repeating: "", count: preferences.count)
        for index in Self.exactFirst(preferences.map { $0.source == $0.name }) {
            names[index] = claim(preferences[index].name)
        }
        return names
    }

    /// Returns the order in which names are claimed.
    private static func exactFirst(_ isExact: [Bool]) -> [Int] {
        isExact.indices.filter { isExact[$0] } + isExact.indices.filter { !isExact[$0] }
    }
}

// MARK: - Names that stay from run to run

extension NameScope {
    /// Reserves names for the things that had them in the last run.
    mutating func keep(_ names: [APIKey: String]) {
        for (key, name) in names.sorted(by: { $0.key < $1.key }) where !reserved.contains(name) {
            if isNew(name) { kept[key] = name }
        }
    }

    /// Claims the name that a thing had, or else the first of its preferred names that is free.
    mutating func claim(_ preference: NamePreference, _ ledger: NameLedger) -> GivenName {
        let keptName = ledger.keptName(for: preference)
        if let name = kept[preference.key], keptName == nil {
            // The spec renames the thing.
            kept[preference.key] = nil
            free(name)
        } else if kept[preference.key] == nil, let keptName {
            keep([preference.key: keptName])
        }
        let name = take(preference)
        return give(name, to: preference, ledger)
    }

    /// Claims names for all preferences. Kept names come first, then names that the document spells the same, then the
    /// others. Aliases come last, if they are free.
    mutating func claimAll(_ preferences: [NamePreference], _ ledger: NameLedger) -> [GivenName] {
        keep(
            preferences.reduce(into: [:]) { names, preference in
                if let name = ledger.keptName(for: preference) { names[preference.key] = name }
            })
        var names = [String](repeating: "", count: preferences.count)
        for index in Self.exactFirst(preferences.map { $0.spelling == $0.names.first }) {
            names[index] = take(preferences[index])
        }
        return zip(preferences, names).map { give($1, to: $0, ledger) }
    }

    private mutating func take(_ preference: NamePreference) -> String {
        if !kept.isEmpty, let name = kept.removeValue(forKey: preference.key) { return name }
        return claim(firstOf: preference.names)
    }

    private mutating func give(_ name: String, to preference: NamePreference, _ ledger: NameLedger) -> GivenName {
        let formerNames = ledger.formerNames(of: preference.key, now: name).filter { !reserved.contains($0) && isNew($0) }
        let origin = Origin(preference.key, formerNames: formerNames, source: preference.source, location: preference.location)
        return GivenName(name: name, origin: origin)
    }

    private mutating func isNew(_ name: String) -> Bool {
        taken.insert(spelling(name)).inserted
    }

    /// Frees a name, and the number at its end, if there is one.
    private mutating func free(_ name: String) {
        let name = spelling(name)
        taken.remove(name)
        let stem = String(name.prefix(name.count - name.reversed().prefix(while: \.isNumber).count))
        if let number = Int(name.dropFirst(stem.count)), let next = numbers[stem] {
            numbers[stem] = min(next, number)
        }
    }
}

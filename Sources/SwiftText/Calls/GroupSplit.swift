import SwiftPlan

/// The division of a group whose file would be too long. The calls whose paths have a segment in common get a separate
/// file; the others stay in the file of the group.
enum GroupSplit {
    struct Part {
        /// The literal segments that the paths of the calls have in common; empty for the file of the group.
        var segments: [String] = []
        var members: [GroupMember]
    }

    /// Returns the parts: the file of the group first, each further part after the part that it was taken from.
    static func parts(_ members: [GroupMember]) -> [Part] {
        var done: [Part] = []
        // `depth` is the number of compared segments. The depth of paths comes from a spec, so there is no recursion.
        var pending = [(part: Part(members: members), depth: 0)]
        while var (part, depth) = pending.popLast() {
            let branches = takeBranches(from: &part, &depth)
            if !part.members.isEmpty || part.segments.isEmpty { done.append(part) }
            pending += branches.map { ($0, depth + 1) }.reversed()
        }
        return done
    }

    /// Removes branches from a part, the longest first, until the rest is short enough. Returns the branches.
    private static func takeBranches(from part: inout Part, _ depth: inout Int) -> [Part] {
        var left = lines(of: part.members)
        guard left > SourcePart.maximumLines else { return [] }
        depth = firstDifference(part.members, from: depth)
        let branches = Dictionary(grouping: part.members) { [depth] in segment(of: $0, at: depth) }
        // A single branch would be the same part again.
        guard branches.count > 1 else { return [] }
        let longestFirst = branches.compactMap { name, members in name.map { ($0, lines(of: members)) } }
            .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
        var taken: [Part] = []
        for (segment, lines) in longestFirst where left > SourcePart.maximumLines {
            taken.append(Part(segments: part.segments + [segment], members: branches[segment] ?? []))
            left -= lines
        }
        let names = Set(taken.map { $0.segments.last })
        part.members.removeAll { [depth] in names.contains(segment(of: $0, at: depth)) }
        return taken
    }

    private static func lines(of members: [GroupMember]) -> Int { members.reduce(0) { $0 + $1.length } }

    /// Returns the index of the first segment in which the paths of the calls differ.
    private static func firstDifference(_ members: [GroupMember], from start: Int) -> Int {
        var depth = start
        while let first = members.first.flatMap({ segment(of: $0, at: depth) }),
            members.allSatisfy({ segment(of: $0, at: depth) == first })
        {
            depth += 1
        }
        return depth
    }

    /// Returns a literal segment of the call's path. Segments with parameters do not count.
    private static func segment(of member: GroupMember, at depth: Int) -> String? {
        let segments = member.call.pathTemplate.utf8.split(separator: UInt8(ascii: "/"))
        let literals = segments.filter { !$0.contains(UInt8(ascii: "{")) }
        return depth < literals.count ? String(Substring(literals[depth])) : nil
    }
}

extension [GroupSplit.Part] {
    /// The suffixes of the file names. They have only the ASCII letters and digits of the segments, because a spec can
    /// have any characters there. Suffixes that would be equal if case is ignored get a number.
    var names: [String] {
        var taken: Set<String> = []
        return map { part in
            let words = part.segments.joined(separator: "/").split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
            let name = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
            var (candidate, count) = (name, 1)
            while !taken.insert(candidate.lowercased()).inserted {
                count += 1
                candidate = "\(name)\(count)"
            }
            return candidate
        }
    }
}

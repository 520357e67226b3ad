import Diagnostics
import YAMLTree

/// What a reference may say beside its `$ref` (OpenAPI 3.1 §4.8.23).
struct Followed {
    let place: Place
    var summary: String?
    var description: String?
}

/// What a reference is there for, and with that what becomes of one that leads nowhere.
struct ReferenceUse {
    let containment: String?
    let limit: Diagnostic.Severity
}

extension ReferenceUse {
    /// A reference in the place of an object.
    init(for kind: ObjectKind) {
        self.init(containment: kind.containment, limit: kind.limit)
    }
}

/// A reference is followed for the sake of what is to be found there.
struct FollowedKey: Hashable {
    let place: Place.ID
    let kind: ObjectKind

    init(_ place: Place, _ kind: ObjectKind) {
        self.place = place.id
        self.kind = kind
    }
}

extension ReadingContext {
    /// The object that is meant by the one at `place`, which is a reference to it or the object itself.
    func followed(_ place: Place, as kind: ObjectKind) -> Followed? {
        var passed: [Followed] = []
        var seen: Set<Place.ID> = []
        var current = place
        var end: Followed?
        while end == nil, let reference = current.reference {
            if let known = followedReferences[FollowedKey(current, kind)] {
                guard let known else { return remember(nil, behind: passed, as: kind) }
                end = known
            } else {
                guard seen.insert(current.id).inserted else {
                    reportLoop(of: passed.map(\.place), backTo: current, kind)
                    return remember(nil, behind: passed, as: kind)
                }
                passed.append(checkSiblings(of: reference, in: current, kind: kind))
                guard let target = target(of: reference, in: current, as: kind) else {
                    return remember(nil, behind: passed, as: kind)
                }
                current = target
            }
        }
        return remember(end ?? Followed(place: current), behind: passed, as: kind)
    }

    /// Each reference of the loop, as if each had been followed first.
    private func reportLoop(of passed: [Place], backTo start: Place, _ kind: ObjectKind) {
        for place in passed[(passed.firstIndex { $0.id == start.id } ?? 0)...] {
            if let reference = place.reference { report(.loop, of: reference, in: place, as: ReferenceUse(for: kind)) }
        }
    }

    /// Remembers where each passed reference ends, and returns the end of the first one.
    private func remember(_ end: Followed?, behind passed: [Followed], as kind: ObjectKind) -> Followed? {
        var result = end
        for reference in passed.reversed() {
            if let end = result {
                result = Followed(
                    place: end.place, summary: reference.summary ?? end.summary,
                    description: reference.description ?? end.description)
            }
            followedReferences[FollowedKey(reference.place, kind)] = .some(result)
        }
        return result
    }

    /// The place that a `$ref` means, or `nil` and a finding.
    func target(of reference: YAMLNode, in place: Place, as use: ReferenceUse) -> Place? {
        switch resolver.resolve(reference.text ?? "", from: place) {
        case .success(let target): return target
        case .failure(let problem):
            report(problem, of: reference, in: place, as: use)
            return nil
        }
    }

    /// The place that a `$ref` in the place of an object means, whatever is there.
    func target(of reference: YAMLNode, in place: Place, for kind: ObjectKind) -> Place? {
        target(of: reference, in: place, as: ReferenceUse(for: kind))
    }

    /// The place that a `$ref` to an object of a kind means, or `nil` and a finding.
    func target(of reference: YAMLNode, in place: Place, as kind: ObjectKind) -> Place? {
        guard let target = target(of: reference, in: place, for: kind) else { return nil }
        guard let other = target.componentKind, kind.grammar.section != nil, !kind.canStandIn(for: other) else {
            return target
        }
        report(
            .wrongReference, "'\(reference.text ?? "")' leads to \(other.grammar.noun), not to \(kind.grammar.noun)",
            at: reference.location, in: place, containment: kind.containment, atMost: kind.limit)
        return nil
    }

    /// OpenAPI 3.0 ignores everything beside a `$ref`, 3.1 everything but two keys.
    private func checkSiblings(of reference: YAMLNode, in place: Place, kind: ObjectKind) -> Followed {
        var result = Followed(place: place)
        for (key, value) in place.node.entries {
            guard let name = key.text, name != "$ref", !name.hasPrefix("x-") else { continue }
            switch name {
            case "summary" where place.file.version >= .v3_1: result.summary = value.text
            case "description" where place.file.version >= .v3_1: result.description = value.text
            case "summary", "description": break
            default:
                report(
                    .referenceSiblings, "'\(name)' beside '$ref' is ignored", at: key.location, in: place,
                    help: "\(kind.grammar.noun) is taken as it stands where the reference leads")
            }
        }
        return result
    }

    func report(_ problem: ReferenceProblem, of reference: YAMLNode, in place: Place, as use: ReferenceUse) {
        let text = reference.text ?? ""
        func report(_ finding: Finding, _ message: String, help: Help? = nil) {
            self.report(
                finding, message, at: reference.location, in: place, help: help, containment: use.containment,
                atMost: use.limit)
        }
        switch problem {
        case .brokenFile: break
        case .missingFile(let path):
            let names = resolver.loader.names(beside: path)
            let meant = suggestion(for: SourcePath.name(of: path), among: names)
            report(
                .missingFile, "there is no file '\(path)'",
                help: meant.map { .didYouMean($0, in: Reference(text).text(withFile: $0)) })
        case .unreadableFile(let path, let reason):
            report(.unreadableFile, "'\(path)' cannot be read: \(reason)")
        case .outside:
            // In the same words for each of them, so that they are folded to one.
            report(
                .referenceOutsideFolder, "the reference leads out of the project, and files there are not read",
                help: "allow it with '--allow-outside-references', or 'allowOutsideReferences: true' in the configuration")
        case .remote:
            report(
                .remoteReference, "'\(text)' leads to a network, and nothing is fetched",
                help: "put a copy of the file beside the description and refer to that")
        case .limit:
            report(.tooLarge, "the description is too large: '\(text)' is not read any more")
        case .dangling(let other):
            report(.danglingReference, "'\(text)' leads nowhere", help: other.map(Help.didYouMean))
        case .loop:
            report(.referenceLoop, "'\(text)' comes back to itself")
        }
    }
}

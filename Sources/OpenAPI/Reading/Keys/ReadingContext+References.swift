import Diagnostics
import YAMLTree

/// What a reference may say beside its `$ref` (OpenAPI 3.1 §4.8.23).
struct Followed {
    let place: Place
    var summary: String?
    var description: String?
}

extension ReadingContext {
    /// The object that is meant by the one at `place`, which is a reference to it or the object itself.
    func followed(_ place: Place, as kind: ObjectKind) -> Followed? {
        var result = Followed(place: place)
        var seen: Set<Place.ID> = []
        while let reference = result.place.reference {
            guard seen.insert(result.place.id).inserted else {
                report(.loop, of: reference, in: result.place)
                return nil
            }
            let siblings = checkSiblings(of: reference, in: result.place, kind: kind)
            guard let target = target(of: reference, in: result.place, as: kind) else { return nil }
            result = Followed(
                place: target, summary: result.summary ?? siblings.summary,
                description: result.description ?? siblings.description)
        }
        return result
    }

    /// The place that a `$ref` means, or `nil` and a finding.
    func target(of reference: YAMLNode, in place: Place) -> Place? {
        switch resolver.resolve(reference.text ?? "", from: place) {
        case .success(let target): return target
        case .failure(let problem):
            report(problem, of: reference, in: place)
            return nil
        }
    }

    /// The place that a `$ref` to an object of a kind means, or `nil` and a finding.
    func target(of reference: YAMLNode, in place: Place, as kind: ObjectKind) -> Place? {
        guard let target = target(of: reference, in: place) else { return nil }
        guard let other = target.componentKind, kind.grammar.section != nil, !kind.canStandIn(for: other) else {
            return target
        }
        report(
            .wrongReference, "'\(reference.text ?? "")' leads to \(other.grammar.noun), not to \(kind.grammar.noun)",
            at: reference.location, in: place)
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

    func report(_ problem: ReferenceProblem, of reference: YAMLNode, in place: Place) {
        let text = reference.text ?? ""
        let location = reference.location
        switch problem {
        case .brokenFile: break
        case .missingFile(let path):
            let names = resolver.loader.names(beside: path)
            report(
                .missingFile, "there is no file '\(path)'", at: location, in: place,
                help: self.suggestion(for: SourcePath.name(of: path), among: names).map { "did you mean '\($0)'?" })
        case .unreadableFile(let path, let reason):
            report(.unreadableFile, "'\(path)' cannot be read: \(reason)", at: location, in: place)
        case .outside(let path):
            report(
                .referenceOutsideFolder, "'\(path)' lies outside the folder of the description", at: location,
                in: place,
                help: "files outside it are only read when that is allowed")
        case .remote:
            report(
                .remoteReference, "'\(text)' leads to a network, and nothing is fetched", at: location, in: place,
                help: "put a copy of the file beside the description and refer to that")
        case .limit:
            report(.tooLarge, "the description is too large: '\(text)' is not read any more", at: location, in: place)
        case .dangling(let other):
            report(
                .danglingReference, "'\(text)' leads nowhere", at: location, in: place,
                help: other.map { "did you mean '\($0)'?" })
        case .loop:
            report(.referenceLoop, "'\(text)' comes back to itself", at: location, in: place)
        }
    }
}

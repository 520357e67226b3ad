import OpenAPI
import SwiftPlan

/// What only some clients need of the runtime: a client is no heavier than its API.
enum RuntimeFeature: CaseIterable {
    case forms, multipart, sentLines
    /// Answers that are read while they are on their way: of either kind, of events, of lines.
    case streams, events, lines
    /// Answers that may be wanted in a file, or piece by piece.
    case downloads
    case pages
    /// Unions whose members are told apart by what they hold, or by a discriminator.
    case unions, tags
    /// Those that few APIs have.
    case formats
    case indirection, tuples
    /// What carries requests to the server.
    case urlSession, asyncHTTPClient
    /// Answers without a server, and those with an error that the API documents.
    case stubs, stubbedErrors
    /// Rate limits that are documented, and tokens that a program can get by itself.
    case pacing, oauth2

    /// Those that a client uses.
    static func used(by plan: ClientPlan) -> Set<RuntimeFeature> {
        let calls = plan.groups.flatMap(\.calls)
        let types = plan.allTypes.map(\.shape)
        var used = Set(calls.flatMap(features) + types.flatMap(features))
        if !used.isDisjoint(with: [.events, .lines]) {
            used.insert(.streams)
        }
        if plan.options.transports.contains(.urlSession) {
            used.insert(.urlSession)
        }
        if plan.options.transports.contains(.asyncHTTPClient) {
            used.insert(.asyncHTTPClient)
        }
        if plan.options.stubs {
            used.insert(.stubs)
            if !plan.errors.isEmpty { used.insert(.stubbedErrors) }
        }
        if !plan.grants.isEmpty {
            used.insert(.oauth2)
        }
        if plan.uses.contains(where: \.hasRareFormat) {
            used.insert(.formats)
        }
        return used
    }

    private static func features(of call: CallPlan) -> [RuntimeFeature] {
        var features: [RuntimeFeature] = call.paging == nil ? [] : [.pages]
        if call.policy.limit != nil {
            features.append(.pacing)
        }
        switch call.body?.encoding {
        case .form: features.append(.forms)
        case .multipart: features.append(.multipart)
        case .lines: features.append(.sentLines)
        case .json, .text, .data, .anyData, nil: break
        }
        if call.parameters.contains(where: \.isForm) {
            features.append(.forms)
        }
        switch call.result {
        case .events: features.append(.events)
        case .lines: features.append(.lines)
        case .text, .data: features.append(.downloads)
        case .nothing, .json, .byStatus: break
        }
        return features
    }

    private static func features(of shape: TypePlan.Shape) -> [RuntimeFeature] {
        switch shape {
        case .union(let plan): [plan.discriminator == nil ? .unions : .tags]
        case .enumeration(let plan): plan.unknownName == nil ? [.tags] : []
        case .structure(let plan):
            (plan.properties.contains(where: \.isIndirect) ? [.indirection] : [])
                + (plan.layout == .array ? [.tuples] : [])
        case .multipart: [.multipart]
        case .event: [.events]
        case .answer: []
        }
    }
}

extension ClientPlan {
    /// Every use of a type.
    fileprivate var uses: [TypeUse] {
        let calls = groups.flatMap(\.calls).flatMap { call in
            call.parameters.map(\.type) + [call.body?.type, call.result.type, call.paging?.item].compactMap { $0 }
        }
        let others = errors.compactMap(\.body.type) + headers.map(\.type) + (events?.payloads.map(\.type) ?? [])
        return calls + others + allTypes.flatMap(\.shape.uses)
    }
}

extension TypeUse {
    fileprivate var hasRareFormat: Bool {
        switch self {
        case .formatted(let format): ![.dateTime, .uuid, .url, .base64].contains(format)
        case .array(let element), .dictionary(let element), .optional(let element): element.hasRareFormat
        case .builtin, .named: false
        }
    }
}

extension ParameterPlan {
    /// Whether it is the whole of the query, as pairs.
    fileprivate var isForm: Bool {
        switch form {
        case .pairs: true
        case .styled: place == .querystring
        case .json, .text: false
        }
    }
}

import OpenAPI
import SwiftPlan

/// A part of the runtime that a client has only if its API or its options need it. A feature is whole source files, and
/// parts of others between `//% if FEATURE` and `//% end`.
enum RuntimeFeature: String, CaseIterable {
    case forms, multipart, sentLines
    /// Parameters that are arrays or objects or have a style that is not the default; cookies.
    case styles, cookies
    /// Plain parameters in headers; operations with their own servers.
    case headerParameters, servers
    /// Additional properties of objects.
    case additional
    /// Request bodies that are files or streams.
    case uploads
    /// Responses that are read while they are received: any, events, lines; both events and lines.
    case streams, events, lines, streamedLines
    /// Text and binary responses, which callers can write to a file or read in pieces.
    case downloads
    /// Redirects that are responses and are not followed; responses whose type depends on the status.
    case redirects, answers
    /// Responses that are text.
    case texts
    /// Text and binary responses without a body for some statuses.
    case absentBodies
    case pages
    /// Links to the next page of which only a parameter is used.
    case linkParameters
    /// Unions without a discriminator; unions with one; short reasons for decoding errors.
    case unions, tags, objections
    /// Types of Foundation that JSON does not have; dates with a time; formats that few APIs have.
    case formats, dates, rareFormats
    case json, nullable, enums, closedEnums, calendarDates, httpDates, indirection, tuples
    /// Documented response headers.
    case headers
    /// The transports.
    case urlSession, asyncHTTPClient
    /// Workarounds for defects of Foundation on Linux.
    case linux
    /// HTTP exchanges that observe the events of a `URLSession` task.
    case tasks
    /// Documented errors; the places of human-readable text in their bodies.
    case errors, errorMessages
    /// Stubbed responses; stubbed responses with a documented error.
    case stubs, stubbedErrors
    /// Calls that need a credential; credentials other than a bearer token.
    case credentials, schemes
    /// The features that options turn on.
    case retries, refresh, log, fastJSON, partialLists
    /// State from one attempt to the next; actions at the end of an attempt.
    case attemptState, attemptEnds
    /// Documented rate limits; OAuth 2 grants that need no person.
    case pacing, oauth2
    /// A runtime of one client, which can refer to types of the client.
    case own
}

extension RuntimeFeature {
    /// Returns the features that a client uses.
    static func used(by plan: ClientPlan) -> Set<RuntimeFeature> {
        withNeeds(of: FeatureUse(plan: plan).features)
    }

    /// Returns the features that any of several clients uses.
    static func used(by plans: [ClientPlan]) -> Set<RuntimeFeature> {
        plans.reduce(into: []) { $0.formUnion(used(by: $1)) }
    }

    /// Returns features and, transitively, the features that they need.
    static func withNeeds(of features: Set<RuntimeFeature>) -> Set<RuntimeFeature> {
        var all = features
        var pending = Array(features)
        while let feature = pending.popLast() {
            pending += feature.needs.filter { all.insert($0).inserted }
        }
        return all
    }

    private var needs: [RuntimeFeature] {
        switch self {
        case .forms: [.styles]
        case .cookies: [.styles]
        case .styles, .tags, .stubs, .closedEnums: [.json]
        case .log: [.json, .attemptState, .attemptEnds]
        case .unions: [.json, .objections]
        case .tuples: [.json, .nullable]
        case .multipart: [.uploads, .json, .styles]
        case .uploads: [.streams]
        case .streams: [.tasks]
        case .events, .lines: [.streamedLines]
        case .streamedLines: [.streams]
        case .downloads: [.streams, .uploads]
        case .asyncHTTPClient: [.streams, .uploads]
        case .pages: [.json]
        case .dates: [.formats, .calendarDates]
        case .rareFormats: [.formats, .httpDates]
        case .headers, .retries: [.httpDates]
        case .stubbedErrors: [.stubs, .errors]
        case .linux: [.urlSession, .tasks]
        case .pacing: [.retries, .attemptState, .attemptEnds]
        case .oauth2: [.refresh, .retries, .servers]
        case .refresh: [.retries, .attemptState]
        case .partialLists: [.log, .objections]
        case .linkParameters, .redirects, .texts, .errors, .errorMessages, .absentBodies, .sentLines, .tasks, .objections,
            .schemes, .answers, .headerParameters, .servers, .additional, .formats, .json, .enums, .calendarDates, .httpDates,
            .nullable, .indirection, .urlSession, .credentials, .fastJSON, .attemptState, .attemptEnds, .own:
            []
        }
    }
}

/// The features that a plan uses, without the features that these need.
private struct FeatureUse {
    let plan: ClientPlan

    private let calls: [CallPlan]
    private let shapes: [TypePlan.Shape]

    init(plan: ClientPlan) {
        self.plan = plan
        calls = plan.groups.flatMap(\.calls)
        shapes = plan.allTypes.map(\.shape)
    }

    var features: Set<RuntimeFeature> {
        Set(
            calls.flatMap { features(of: $0) } + shapes.flatMap { features(of: $0) }
                + uses.flatMap { features(of: $0) } + optional + ofDocument)
    }

    private var optional: [RuntimeFeature] {
        let options = plan.options
        var features = options.features.map { feature -> RuntimeFeature in
            switch feature {
            case .retries: .retries
            case .refresh: .refresh
            case .log: .log
            case .fastJSON: .fastJSON
            case .partialLists: .partialLists
            }
        }
        features += options.transports.map { $0 == .urlSession ? .urlSession : .asyncHTTPClient }
        if options.linux, options.transports.contains(.urlSession) { features.append(.linux) }
        if options.stubs { features += plan.errors.isEmpty ? [.stubs] : [.stubs, .stubbedErrors] }
        return features
    }

    private var ofDocument: [RuntimeFeature] {
        let needsCredentials = calls.contains { !$0.security.isEmpty && !$0.security.contains([]) }
        let isUsed: [(RuntimeFeature, Bool)] = [
            (.credentials, needsCredentials), (.schemes, plan.credentials.contains { $0.placement != .bearer }),
            (.oauth2, !plan.grants.isEmpty), (.headers, !plan.headers.isEmpty),
            (.errors, !plan.errors.isEmpty), (.errorMessages, !plan.errorMessages.isEmpty),
            (.texts, results.contains(where: \.isText)),
        ]
        return isUsed.filter(\.1).map(\.0)
    }

    /// The results of all successes, all errors, and all cases of responses by status.
    private var results: [ResultPlan] {
        let byStatus = shapes.flatMap { shape -> [ResultPlan] in
            if case .answer(let plan) = shape { plan.cases.map(\.result) } else { [] }
        }
        return calls.map(\.result) + plan.errors.map(\.body) + byStatus
    }

    /// All uses of types in signatures and declarations.
    private var uses: [TypeUse] {
        let others =
            plan.errors.compactMap(\.body.type) + plan.headers.map(\.type) + (plan.events?.payloads.map(\.type) ?? [])
        return calls.flatMap(\.types) + others + shapes.flatMap(\.uses)
    }

    private func features(of call: CallPlan) -> [RuntimeFeature] {
        var features: [RuntimeFeature] = call.paging == nil ? [] : [.pages]
        if case .linkParameter? = call.paging?.next { features.append(.linkParameters) }
        if call.policy.limit != nil { features.append(.pacing) }
        if call.mayRedirect { features.append(.redirects) }
        if call.server != nil { features.append(.servers) }
        if call.policy.idempotencyHeader != nil || call.policy.mayActTwice != nil { features.append(.retries) }
        switch call.body?.encoding {
        case .form: features.append(.forms)
        case .multipart: features.append(.multipart)
        case .lines: features.append(.sentLines)
        case .data, .anyData: features.append(.uploads)
        case .json, .text, nil: break
        }
        features += call.parameters.flatMap { self.features(of: $0) }
        return features + self.features(of: call.result)
    }

    private func features(of parameter: ParameterPlan) -> [RuntimeFeature] {
        let ofPlace: [RuntimeFeature] = parameter.place == .cookie ? [.cookies, .styles] : []
        let plain: [RuntimeFeature] = ofPlace + (parameter.place == .header ? [.headerParameters] : [])
        switch parameter.form {
        case .pairs: return [.forms]
        case .styled where parameter.place == .querystring: return [.forms]
        case .styled: return parameter.isPlain ? plain : ofPlace + [.styles]
        case .json: return ofPlace + [.styles]
        case .text: return plain
        }
    }

    private func features(of result: ResultPlan) -> [RuntimeFeature] {
        switch result {
        case .events: [.events]
        case .lines: [.lines]
        case .text, .data: [.downloads]
        case .optional(let wrapped): [.absentBodies] + features(of: wrapped)
        case .nothing, .json, .byStatus: []
        }
    }

    private func features(of shape: TypePlan.Shape) -> [RuntimeFeature] {
        switch shape {
        case .union(let plan) where plan.isMultipart: [.multipart]
        case .union(let plan): [plan.discriminator == nil ? .unions : .tags]
        case .enumeration(let plan): [plan.unknownName == nil ? .closedEnums : .enums]
        case .structure(let plan): features(of: plan)
        case .multipart: [.multipart]
        case .event: [.events]
        case .answer: [.answers]
        }
    }

    private func features(of plan: StructPlan) -> [RuntimeFeature] {
        var features: [RuntimeFeature] = plan.layout == .array ? [.tuples] : []
        if plan.additional != nil, plan.layout == .object { features.append(.additional) }
        if plan.properties.contains(where: \.isIndirect) { features.append(.indirection) }
        if plan.properties.contains(where: { $0.presence == .optionalNullable }) { features.append(.nullable) }
        return features
    }

    private func features(of use: TypeUse) -> [RuntimeFeature] {
        switch use {
        case .formatted(let format):
            [.formats] + (format == .dateTime ? [.dates] : [])
                + ([.dateTime, .uuid, .url, .base64].contains(format) ? [] : [.rareFormats])
        case .array(let element), .dictionary(let element), .optional(let element): features(of: element)
        case .builtin(.json): [.json]
        case .builtin(.calendarDate): [.calendarDates]
        case .builtin(.filePart), .builtin(.httpBody): [.uploads]
        case .builtin, .named: []
        }
    }
}

extension CallPlan {
    /// True if a documented response is a redirect.
    fileprivate var mayRedirect: Bool {
        !redirects.isEmpty || errors.contains { !$0.status.redirects.isEmpty }
    }
}

extension ResultPlan {
    fileprivate var isText: Bool {
        switch self {
        case .text, .optional(.text): true
        default: false
        }
    }
}

extension ParameterPlan {
    /// True for a string, number or boolean in the default style, for which the runtime has a separate function.
    var isPlain: Bool {
        guard case .styled(let style, _, false) = form, [.form, .simple].contains(style) else { return false }
        return switch type {
        case .builtin(.string), .builtin(.integer), .builtin(.int64), .builtin(.double), .builtin(.boolean): true
        case .builtin, .formatted, .array, .dictionary, .optional, .named: false
        }
    }
}

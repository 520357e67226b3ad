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
    /// Responses that are text; text that is sent in a charset other than UTF-8; charsets of media types.
    case texts, sentCharsets, charsets
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
    /// Documented errors; the paths to human-readable text in their bodies.
    case errors, errorMessages
    /// Stubbed responses; stubbed responses with a documented error.
    case stubs, stubbedErrors
    /// Calls that need a credential; credentials other than a bearer token.
    case credentials, schemes
    /// The features that options turn on.
    case retries, refresh, log, fastJSON, partialLists, interceptors, details
    /// State from one attempt to the next; actions at the end of an attempt.
    case attemptState, attemptEnds
    /// Documented rate limits; OAuth 2 grants that need no person.
    case pacing, oauth2
    /// Plain parameters in the query; plain numbers that are not `Int`; responses without a value.
    case query, numbers, emptyResponses
    /// Addresses and headers that are shown with their secrets replaced; without it, a query is not shown.
    case redaction
    /// A limit for nested JSON: responses can be nested as deep as their server likes.
    case nesting
    /// Checks of the length of a body, for transports that do not notice that a connection ended too early.
    case lengths
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
        case .styles, .tags, .closedEnums: [.json]
        case .stubs: [.json, .interceptors]
        case .log: [.json, .redaction, .attemptState, .attemptEnds]
        case .json: [.nesting]
        case .unions: [.json, .objections]
        case .tuples: [.json, .nullable]
        case .texts, .sentCharsets: [.charsets]
        case .multipart: [.uploads, .json, .styles]
        case .uploads: [.streams]
        case .streams: [.tasks, .lengths]
        case .events: [.streamedLines, .details, .absentBodies]
        case .lines: [.streamedLines]
        case .streamedLines: [.streams]
        case .downloads: [.streams, .uploads]
        case .asyncHTTPClient: [.streams, .uploads]
        case .pages: [.json]
        case .fastJSON: [.nesting, .details]
        case .objections: [.details]
        case .details: [.redaction]
        case .dates: [.formats, .calendarDates]
        case .rareFormats: [.formats, .httpDates]
        case .headers: [.httpDates]
        case .retries: [.httpDates, .lengths]
        case .stubbedErrors: [.stubs, .errors]
        case .linux: [.urlSession, .tasks, .lengths]
        case .pacing: [.retries, .attemptState, .attemptEnds]
        case .oauth2: [.refresh, .retries, .servers, .redaction]
        case .refresh: [.retries, .attemptState]
        case .partialLists: [.log, .objections]
        case .linkParameters, .redirects, .charsets, .errors, .errorMessages, .absentBodies, .sentLines, .tasks, .schemes,
            .answers, .headerParameters, .servers, .additional, .formats, .enums, .calendarDates, .httpDates, .nullable,
            .indirection, .urlSession, .credentials, .attemptState, .attemptEnds, .interceptors, .query, .numbers,
            .emptyResponses, .redaction, .nesting, .lengths, .own:
            []
        }
    }
}

import OpenAPI
import SwiftPlan

/// The features that a plan uses, without the features that these need.
struct FeatureUse {
    let plan: ClientPlan

    private let calls: [CallPlan]
    private let shapes: [TypePlan.Shape]

    init(plan: ClientPlan) {
        self.plan = plan
        calls = plan.groups.flatMap(\.calls)
        shapes = plan.allTypes.map(\.shape)
    }

    var features: Set<RuntimeFeature> {
        var features = Set(
            calls.flatMap { self.features(of: $0) } + shapes.flatMap { self.features(of: $0) }
                + uses.flatMap { self.features(of: $0) } + optional + ofDocument)
        if !RuntimeFeature.withNeeds(of: features).contains(.nesting), plan.hasRecursiveTypes {
            features.insert(.nesting)
        }
        return features
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
            case .interceptors: .interceptors
            case .details: .details
            }
        }
        features += options.transports.map { $0 == .urlSession ? .urlSession : .asyncHTTPClient }
        if options.linux, options.transports.contains(.urlSession) { features.append(.linux) }
        if options.stubs { features += plan.errors.isEmpty ? [.stubs] : [.stubs, .stubbedErrors] }
        return features
    }

    private var ofDocument: [RuntimeFeature] {
        let isUsed: [(RuntimeFeature, Bool)] = [
            (.credentials, plan.mayLackCredentials && calls.contains { !$0.isOpen }),
            (.schemes, plan.credentials.contains { $0.placement != .bearer }),
            (.oauth2, !plan.grants.isEmpty), (.headers, !plan.headers.isEmpty),
            (.errors, !plan.errors.isEmpty), (.errorMessages, !plan.errorMessages.isEmpty),
            (.texts, results.contains(where: \.isText)),
        ]
        return isUsed.filter(\.1).map(\.0)
    }

    /// The results of all successes, all errors, and all cases of responses by status.
    private var results: [ResultPlan] {
        let byStatus = shapes.flatMap { shape -> [ResultPlan] in
            if case .responses(let plan) = shape { plan.cases.map(\.result) } else { [] }
        }
        return calls.map(\.result) + plan.errors.map(\.body) + byStatus
    }

    /// All uses of types in signatures and declarations.
    private var uses: [TypeUse] {
        let others =
            plan.errors.compactMap(\.body.type) + plan.headers.map(\.type) + (plan.events?.bodies.map(\.type) ?? [])
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
        if call.body?.isInOtherCharset == true { features.append(.sentCharsets) }
        features += call.parameters.flatMap { self.features(of: $0) }
        return features + self.features(of: call.result)
    }

    private func features(of parameter: ParameterPlan) -> [RuntimeFeature] {
        let ofPlacement: [RuntimeFeature] = parameter.placement == .cookie ? [.cookies, .styles] : []
        let plain: [RuntimeFeature] =
            ofPlacement + (parameter.placement == .header ? [.headerParameters] : parameter.placement == .query ? [.query] : [])
        switch parameter.form {
        case .pairs: return [.forms]
        case .styled where parameter.placement == .querystring: return [.forms]
        case .styled: return parameter.isPlain ? plain : ofPlacement + [.styles]
        case .json: return ofPlacement + [.styles]
        case .text: return parameter.placement == .querystring ? [.styles] : plain
        }
    }

    private func features(of result: ResultPlan) -> [RuntimeFeature] {
        switch result {
        case .events: [.events]
        case .lines: [.lines]
        case .text, .data: [.downloads]
        case .optional(let wrapped): [.absentBodies] + features(of: wrapped)
        case .nothing: [.emptyResponses]
        case .json, .byStatus: []
        }
    }

    private func features(of shape: TypePlan.Shape) -> [RuntimeFeature] {
        switch shape {
        case .union(let plan) where plan.isMultipart:
            [.multipart] + (plan.cases.contains { $0.part?.isInOtherCharset == true } ? [.sentCharsets] : [])
        case .union(let plan): [plan.discriminator == nil ? .unions : .tags]
        case .enumeration(let plan): [plan.unknownName == nil ? .closedEnums : .enums]
        case .structure(let plan): features(of: plan)
        case .multipart(let plan):
            [.multipart] + (plan.parts.contains(where: \.isInOtherCharset) ? [.sentCharsets] : [])
        case .event: [.events]
        case .responses: [.answers]
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
        case .builtin(.int64), .builtin(.double): [.numbers]
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

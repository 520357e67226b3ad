nonisolated extension APIClient.Paging {
    /// Returns paging by page number. If a response gives neither the number of pages nor a flag, an empty page is the
    /// last: a short page need not be the last.
    ///
    /// - Parameter first: The number of the first page, 0 or 1.
    package static func page(
        _ placement: APIClient.PagePlacement, from first: Int = 1,
        count pages: @escaping @Sendable (APIClient.Response<Page>) -> Int? = { _ in nil }
    ) -> Self {
        Self(
            next: { page, request, _, sequel throws(APIClient.InvalidRequest) in
                let number = placement.integer(in: request) ?? first
                let last = pages(page).map { max($0, 0) + (first - 1) }
                let goesOn = sequel.isMore ?? (sequel.items > 0)
                guard number < last ?? (goesOn ? .max : number) else { return nil }
                return placement.setting(.integer(number + 1), in: request)
            },
            isUncounted: { pages($0) == nil })
    }

    /// Returns paging by the number of items to skip. The last page is the one that reaches the total in the response,
    /// or an empty one.
    package static func offset(
        _ placement: APIClient.PagePlacement,
        total: @escaping @Sendable (APIClient.Response<Page>) -> Int? = { _ in nil }
    ) -> Self {
        Self(
            next: { page, request, _, sequel throws(APIClient.InvalidRequest) in
                let (next, isTooLarge) = (placement.integer(in: request) ?? 0).addingReportingOverflow(sequel.items)
                guard sequel.items > 0, !isTooLarge, next < total(page) ?? .max else { return nil }
                return placement.setting(.integer(next), in: request)
            },
            isUncounted: { total($0) == nil })
    }
}

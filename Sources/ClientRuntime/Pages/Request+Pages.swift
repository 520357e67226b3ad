internal import Foundation

nonisolated extension APIClient.Request {
    /// Returns the request with some query parameters replaced, however their names are escaped.
    func settingQuery(_ pairs: [(name: String, pair: String)]) -> Self {
        var next = self
        let names = Set(pairs.map(\.name))
        next.query.removeAll { names.contains(APIClient.name(ofPair: $0)) }
        next.query += pairs.map(\.pair)
        return next
    }

    /// Returns the request for another address, which is absolute and has no query.
    func moved(to address: String) -> Self {
        var next = self
        next.address = address
        return next
    }

    /// Returns the request with one property of its JSON body replaced. A missing body is created.
    func settingBody(_ path: [String], to value: APIClient.JSON) -> Self {
        var next = self
        var json = body?.data.flatMap(APIClient.JSON.init(data:)) ?? .object([:])
        json.set(value, at: path[...])
        next.body(json: json)
        return next
    }
}

nonisolated extension APIClient.OutgoingCall {
    /// Moves the query of the options into the request, so that the next page can replace its parameters.
    mutating func settleQuery() {
        request.query = query
        options.query = [:]
    }
}

internal import Foundation

nonisolated extension APIClient.Request {
    /// The same request with some query parameters replaced, whichever way they were written.
    func settingQuery(_ pairs: [(name: String, pair: String)]) -> Self {
        var next = self
        let names = Set(pairs.map(\.name))
        next.query.removeAll { names.contains(APIClient.name(ofPair: $0)) }
        next.query += pairs.map(\.pair)
        return next
    }

    /// The same request sent to another address, which is absolute and has no query.
    func moved(to address: String) -> Self {
        var next = self
        next.address = address
        return next
    }

    /// The same request with one property of its JSON body replaced, the body made if there is none.
    func settingBody(_ path: [String], to value: APIClient.JSON) -> Self {
        var next = self
        var json = body?.data.flatMap(APIClient.JSON.init(data:)) ?? .object([:])
        json.set(value, at: path[...])
        next.body(json: json)
        return next
    }
}

nonisolated extension APIClient.OutgoingCall {
    /// Takes the query of the options into the request, so that each page replaces what the one before it asked for.
    mutating func settleQuery() {
        request.query = query
        options.query = [:]
    }
}

internal import Foundation

//% if query
nonisolated extension APIClient.Request {
    // MARK: Query

    @inline(never) package mutating func query(_ name: String, _ value: String?) {
        guard let value else { return }
        query.append(APIClient.percentEncoded(name) + "=" + APIClient.percentEncoded(value))
    }

    @inline(never) package mutating func query(_ name: String, _ value: Int?) { query(name, value.map { "\($0)" }) }
    @inline(never) package mutating func query(_ name: String, _ value: Bool?) { query(name, value.map { "\($0)" }) }

    //% if numbers
    @inline(never) package mutating func query(_ name: String, _ value: Int64?) { query(name, value.map { "\($0)" }) }

    @inline(never) package mutating func query(_ name: String, _ value: Double?) {
        add(name, value) { $0.query(name, try Self.text(of: $1)) }
    }

    //% end
}

//% end
//% if headerParameters
nonisolated extension APIClient.Request {
    // MARK: Header

    @inline(never) package mutating func header(_ name: String, _ value: String?) {
        if let value { headers[name] = value }
    }

    @inline(never) package mutating func header(_ name: String, _ value: Int?) { header(name, value.map { "\($0)" }) }
    @inline(never) package mutating func header(_ name: String, _ value: Bool?) { header(name, value.map { "\($0)" }) }

    //% if numbers
    @inline(never) package mutating func header(_ name: String, _ value: Int64?) { header(name, value.map { "\($0)" }) }

    @inline(never) package mutating func header(_ name: String, _ value: Double?) {
        add(name, value) { $0.header(name, try Self.text(of: $1)) }
    }

    //% end
}

//% end
//% if numbers
nonisolated extension APIClient.Request {
    /// Returns a number as in JSON, and without a fraction if it is whole.
    static func text(of number: Double) throws -> String {
        guard number.isFinite else { throw APIClient.Unrepresentable(description: "\(number) has no form in JSON") }
        return Int(exactly: number).map { "\($0)" } ?? "\(number)"
    }
}
//% end

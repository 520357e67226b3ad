internal import Foundation
//% if linux
#if canImport(FoundationNetworking)
internal import FoundationNetworking
#endif
//% end

nonisolated extension APIClient.Headers {
    init(_ response: HTTPURLResponse) {
        self.init()
        for (name, value) in response.allHeaderFields.map({ ("\($0)", "\($1)") }).sorted(by: { $0 < $1 }) {
            for value in name.lowercased() == "set-cookie" ? Self.cookies(value) : [value] {
                add(name, value)
            }
        }
    }

    /// Splits the joined fields of several cookies. Foundation joins fields of one name by commas, and the date in a
    /// cookie contains a comma, too. A new cookie begins with a name and `=` (RFC 6265 §4.1.1).
    private static func cookies(_ value: String) -> [String] {
        value.split(separator: ",").reduce(into: []) { cookies, part in
            let part = String(part)
            let name = String(part.prefix { $0 != "=" }.drop { $0 == " " })
            if let last = cookies.indices.last, !(part.contains("=") && isToken(name)) {
                cookies[last] += "," + part
            } else {
                cookies.append(String(part.drop { $0 == " " }))
            }
        }
    }
}

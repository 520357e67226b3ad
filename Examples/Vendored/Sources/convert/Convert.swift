import Foundation

/// Converts an amount, and meets a currency that the API does not know. What answers is a closure, so there need be no
/// server: with `Rates()` it would be the API.
@main
struct Convert {
    static func main() async {
        let transport = Rates.ClosureTransport { request in
            request.url.lastPathComponent == "SEK"
                ? Rates.HTTPResponse(
                    status: 200, headers: ["Content-Type": "application/json"],
                    body: Data(#"{"currency": "SEK", "euros": 0.09, "asOf": "2030-05-01T12:00:00Z"}"#.utf8))
                : Rates.HTTPResponse(
                    status: 404, headers: ["Content-Type": "application/json"],
                    body: Data(#"{"message": "no such currency"}"#.utf8))
        }
        let rates = Rates(configuration: .init(transport: transport))
        for currency in ["SEK", "XYZ"] {
            do throws(Rates.Failure) {
                let rate = try await rates.rates.show(currency: currency).value
                print("100 \(rate.currency) are \(rate.euros * 100) euros")
            } catch {
                guard case .documented(.problem(let problem)) = error.reason else { return print(error) }
                print("\(currency): \(problem.message)")
            }
        }
    }
}

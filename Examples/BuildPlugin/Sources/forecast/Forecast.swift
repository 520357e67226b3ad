/// Prints the forecast that the spec has as its example: the client is a stub, so there need be no server.
@main
struct Forecast {
    static func main() async throws {
        let weather = Weather.stub()
        let forecast = try await weather.forecasts.show(place: "harbour").value
        print(forecast.place)
        for day in forecast.days {
            print("\(day.date): \(day.sky.rawValue), up to \(day.warmest) degrees")
        }
    }
}

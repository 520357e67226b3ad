import ConformanceDriver
import Foundation

/// Says in what the parts of a form differ from those that a scenario shows.
struct MultipartComparison {
    let body: Scenario.Body
    let type: String
    let bytes: Data

    var problem: String? {
        guard Scenario.Body.essence(type) == "multipart/form-data" else { return "the body's type is '\(type)'" }
        return "multipart is not compared yet"
    }
}

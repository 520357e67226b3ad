@testable import OpenAPI
import Testing

/// Checks the suggestions for misspelled formats.
struct KnownFormatTests {
    @Test(arguments: [
        ("date-tme", "date-time"), ("uudi", "uuid"), ("itn64", "int64"), ("emial", "email"), ("bite", "byte"),
        ("datetime", "date-time"), ("DateTime", "date-time"), ("date_time", "date-time"), ("Uuid", "uuid"), ("int46", "int64"),
        ("iso-date-time", "date-time"), ("ISO8601", "date-time"),
    ])
    func `a misspelled format gets a suggestion`(format: String, meant: String) {
        #expect(KnownFormats.meant(by: format) == meant)
    }

    @Test(arguments: ["date-time", "uint32", "vendor-code", "x", "", "digest", "isotope"])
    func `any other format gets no suggestion`(format: String) {
        #expect(KnownFormats.meant(by: format) == nil)
    }
}

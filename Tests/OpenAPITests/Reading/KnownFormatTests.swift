@testable import OpenAPI
import Testing

struct KnownFormatTests {
    @Test(arguments: [("date-tme", "date-time"), ("uudi", "uuid"), ("itn64", "int64"), ("emial", "email"), ("bite", "byte")])
    func `a misspelled format is told`(format: String, meant: String) {
        #expect(KnownFormats.meant(by: format) == meant)
    }

    @Test(arguments: ["date-time", "datetime", "DateTime", "date_time", "uint32", "vendor-code", "x", "", "digest", "Uuid"])
    func `any other may be meant`(format: String) {
        #expect(KnownFormats.meant(by: format) == nil)
    }
}

/// Checks that all digits of a number are sent back.
enum DigitChecks {
    static func run() throws {
        for number in [
            "18446744073709551615", "-9223372036854775809", "12345678901234567890123", "9007199254740993",
            "0.1234567890123456789",
            "100000000000000000000000000001",
        ] {
            try expectSame(
                Digits.Star.self, #"{"free": \#(number)}"#, #"{"free": {"a": [\#(number)]}}"#, #"{"map": {"a": \#(number)}}"#,
                #"{"list": [1, \#(number)]}"#, #"{"union": \#(number)}"#, #"{"union": [\#(number)]}"#, #"{"mixed": \#(number)}"#,
                #"{"others": {"name": "n", "a": \#(number)}}"#)
        }
    }
}

/// Checks that an inline schema of a base belongs to the base, whatever schema includes it.
enum BaseNamesChecks {
    static func run() throws {
        let json = #"{"author": {"name": "n"}, "genre": "comic", "parts": [{"no": 1}]}"#
        var opera = try read(KeptNames.Opera.self, json)
        var play = try read(KeptNames.Play.self, #"{"mood": null, "stage": null}"#)
        (play.author, play.genre, play.parts) = (opera.author, opera.genre, opera.parts)
        try expectWritten(
            play, #"{"mood": null, "stage": null, "author": {"name": "n"}, "genre": "comic", "parts": [{"no": 1}]}"#)
        opera.ballet = try read(#"{"dancers": 3}"#)
        opera.ballet?.author = opera.author
        opera.ballet?.genre = opera.genre
        opera.ballet?.parts = opera.parts
        expectEqual(opera.ballet?.author?.name, "n")
        expectEqual(opera.ballet?.dancers, 3)
    }
}

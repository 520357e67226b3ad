import Generator

/// Runs again whenever a file has changed that the last run asked for, until the process is to end.
///
/// It looks at the files four times a second: nothing to install, and the same on every system and file system.
struct WatchLoop {
    private static let interval = 0.25

    func run(_ generate: (FilesRead) -> Void) {
        let end = EndRequest()
        var files = FilesRead()
        generate(files)
        var seen = files.before
        while !end.comes(within: Self.interval) {
            let now = files.now
            defer { seen = now }
            // Whoever saves several files, or a large one, is given the time.
            guard now != files.before, now == seen else { continue }
            files = FilesRead()
            generate(files)
        }
    }
}

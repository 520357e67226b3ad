import Generator

/// A loop that runs again whenever a file that the last run read has changed, until the process is asked to end.
///
/// It polls the files four times a second, which works on every operating system and file system.
struct WatchLoop {
    private static let interval = 0.25

    func run(_ generate: (ReadStamps) -> Void) {
        let end = EndRequest()
        var files = ReadStamps()
        generate(files)
        var seen = files.before
        while !end.comes(within: Self.interval) {
            let now = files.now
            defer { seen = now }
            // The next run waits until the files stay the same, since saving several files takes time.
            guard now != files.before, now == seen else { continue }
            files = ReadStamps()
            generate(files)
        }
    }
}

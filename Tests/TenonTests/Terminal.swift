import Foundation
import ProcessSupport

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#elseif canImport(Glibc)
import Glibc
#endif

/// A pseudo terminal, for programs that check if their output goes to a terminal.
///
/// `openpty` of the C library is looked up by name, because the modules of Swift for Linux lack its header.
final class Terminal {
    private let master: Int32
    private let slave: Int32
    /// The path of the device, to which programs write.
    let path: String

    private typealias OpenPTY =
        @convention(c) (
            UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Int32>, UnsafeMutablePointer<CChar>?, UnsafeRawPointer?,
            UnsafeRawPointer?
        ) -> Int32

    init() throws {
        guard let symbol = dlsym(dlopen(nil, RTLD_NOW), "openpty") else { throw Program.Problem("there is no openpty") }
        var (master, slave) = (Int32(-1), Int32(-1))
        var name = [CChar](repeating: 0, count: 256)
        // `ttyname` has one buffer for all threads.
        guard unsafeBitCast(symbol, to: OpenPTY.self)(&master, &slave, nil, nil, nil) == 0,
            ttyname_r(slave, &name, name.count) == 0
        else { throw Program.Problem("openpty: \(String(cString: strerror(errno)))") }
        (self.master, self.slave) = (master, slave)
        path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    deinit {
        close(master)
        close(slave)
    }

    /// The text that programs have written, up to a mark at the end. Without the mark, it ends after a minute.
    func text(until mark: String) -> String {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let text = String(decoding: bytes, as: UTF8.self)
            if let end = text.range(of: mark) { return String(text[..<end.lowerBound]) }
            var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
            guard poll(&descriptor, 1, 60_000) != 0 else { return text }
            let count = read(master, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return text }
            bytes += buffer[..<count]
        }
    }
}

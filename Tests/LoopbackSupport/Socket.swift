import Foundation

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#elseif canImport(Glibc)
import Glibc
#endif

/// A stream socket of IPv4.
struct Socket: Sendable {
    struct Problem: Error, CustomStringConvertible {
        let description: String

        init(_ call: String) {
            description = "\(call): \(String(cString: strerror(errno)))"
        }
    }

    private let number: Int32

    /// A listening socket on a port of 127.0.0.1 that the system chooses.
    static func listening() throws -> (socket: Socket, port: Int) {
        let number = socket(AF_INET, streamType, 0)
        guard number >= 0 else { throw Problem("socket") }
        keepFromChildren(number)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let problem: String? = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                guard bind(number, address, length) == 0 else { return "bind" }
                guard listen(number, 128) == 0 else { return "listen" }
                return getsockname(number, address, &length) == 0 ? nil : "getsockname"
            }
        }
        if let problem {
            defer { _ = systemClose(number) }
            throw Problem(problem)
        }
        return (Socket(number: number), Int(UInt16(bigEndian: address.sin_port)))
    }

    /// Waits for the next connection; `nil` once `waker` wakes the thread.
    func accept(until waker: Waker) -> Socket? {
        while true {
            var waits = [number, waker.reader].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            guard poll(&waits, 2, -1) > 0 || errno == EINTR, waits[1].revents == 0 else { return nil }
            guard waits[0].revents != 0 else { continue }
            let accepted = systemAccept(number, nil, nil)
            guard accepted >= 0 else { continue }
            keepFromChildren(accepted)
            // Head and body are sent separately, and must not wait for each other.
            var on: Int32 = 1
            setsockopt(accepted, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
            #if canImport(Darwin)
            setsockopt(accepted, SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
            #endif
            return Socket(number: accepted)
        }
    }

    /// Waits for bytes; `nil` at the end or after a shutdown.
    func read() -> Data? {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(number, &buffer, buffer.count, 0)
            if count > 0 {
                return Data(buffer[..<count])
            }
            guard count < 0, errno == EINTR else { return nil }
        }
    }

    /// Returns true if all bytes were written.
    func write(_ bytes: Data) -> Bool {
        var rest = [UInt8](bytes)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { send(number, $0.baseAddress, $0.count, noSignal) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                return false
            }
        }
        return true
    }

    /// Ends waiting reads and writes.
    func shutDown() {
        _ = shutdown(number, Int32(SHUT_RDWR))
    }

    func close() {
        _ = systemClose(number)
    }
}

/// Wakes the thread that waits for connections.
struct Waker: Sendable {
    fileprivate let reader: Int32
    private let writer: Int32

    init() throws {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw Socket.Problem("pipe") }
        (reader, writer) = (ends[0], ends[1])
        ends.forEach(keepFromChildren)
    }

    /// Must be called only once.
    func wake() {
        _ = systemClose(writer)
    }

    func close() {
        _ = systemClose(reader)
    }
}

/// Closes the descriptor in programs that other tests start, which would keep it open.
private func keepFromChildren(_ number: Int32) {
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
}

private func systemClose(_ number: Int32) -> Int32 {
    close(number)
}

private func systemAccept(
    _ number: Int32, _ address: UnsafeMutablePointer<sockaddr>?, _ length: UnsafeMutablePointer<socklen_t>?
) -> Int32 {
    accept(number, address, length)
}

#if canImport(Darwin)
private let streamType = SOCK_STREAM
private let noSignal: Int32 = 0
#elseif canImport(Musl)
private let streamType = SOCK_STREAM
private let noSignal = Int32(MSG_NOSIGNAL)
#else
private let streamType = Int32(SOCK_STREAM.rawValue)
private let noSignal = Int32(MSG_NOSIGNAL)
#endif

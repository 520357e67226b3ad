internal import Foundation

//% if linux
#if !canImport(FoundationNetworking)
//% end
nonisolated extension APIClient {
    /// A pair of Foundation streams. The bytes that are written to one can be read from the other.
    final class BodyPipe: @unchecked Sendable {
        let input: InputStream
        private let output: OutputStream
        private let bytes: ByteStream
        /// The queue for writing. Writing blocks until the bytes are read, so it must not run on Swift's threads.
        private let queue = DispatchQueue(label: "upload")
        private let work = Guarded<Task<Void, Never>?>(nil)

        init(_ body: HTTPBody) throws {
            bytes = try body.bytes()
            var input: InputStream?
            var output: OutputStream?
            Foundation.Stream.getBoundStreams(withBufferSize: 1 << 17, inputStream: &input, outputStream: &output)
            self.input = input ?? InputStream(data: Data())
            self.output = output ?? OutputStream.toMemory()
        }

        func start(_ tell: @escaping @Sendable (BodyUpload.Event) -> Void) {
            let work = Task {
                do {
                    output.open()
                    tell(.waiting)
                    for try await piece in bytes {
                        tell(.moved)
                        guard await isWritten(piece) else { return output.close() }
                        tell(.waiting)
                    }
                    output.close()
                    tell(.moved)
                } catch {
                    // The stream stays open, since closing it would look like the end of the body.
                    tell(.failed(error))
                }
            }
            self.work.withLock { $0 = work }
        }

        func cancel() {
            work.withLock { $0 }?.cancel()
        }

        private func isWritten(_ piece: Data) async -> Bool {
            await withCheckedContinuation { continuation in
                queue.async { [output] in continuation.resume(returning: Self.write(piece, to: output)) }
            }
        }

        private static func write(_ piece: Data, to output: OutputStream) -> Bool {
            piece.withUnsafeBytes { bytes in
                var rest = bytes.bindMemory(to: UInt8.self)[...]
                while let start = UnsafeBufferPointer(rebasing: rest).baseAddress, !rest.isEmpty {
                    let count = output.write(start, maxLength: rest.count)
                    guard count > 0 else { return false }
                    rest = rest.dropFirst(count)
                }
                return true
            }
        }
    }
}
//% if linux
#endif
//% end

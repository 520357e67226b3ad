import Foundation
import Generator
import YAMLTree

/// Runs a server over standard input and output.
package enum EditorStreams {
    /// - Returns: `true` if the editor shut the server down before it ended.
    package static func serve(version: String) -> Bool {
        let inbox = Inbox()
        let output = Locked(FileHandle.standardOutput)
        let reading = Thread { read(into: inbox) }
        reading.start()
        return onDeepStack {
            LanguageServer(version: version, inbox: inbox) { write($0, to: output) }.run()
        }
    }

    /// Reads messages on a thread of its own, so that a cancellation is received while another message is handled.
    private static func read(into inbox: Inbox) {
        var buffer = MessageBuffer()
        while case let data = FileHandle.standardInput.availableData, !data.isEmpty {
            buffer.append(data)
            while let frame = buffer.next() {
                switch frame {
                case .message(let message): inbox.put(message)
                case .malformed: inbox.put(refusing: "the header of a message has no 'Content-Length' that can be read")
                case .tooLarge: inbox.put(refusing: "the message is larger than \(MessageBuffer.largestMessage) bytes")
                }
            }
        }
        inbox.close()
    }

    private static func write(_ message: Data, to output: Locked<FileHandle>) {
        output.withLock { output in
            // The end of the input shows that the editor has gone.
            try? output.write(contentsOf: Data("Content-Length: \(message.count)\r\n\r\n".utf8) + message)
        }
    }
}

import Foundation
import Generator
import YAMLTree

/// The connection of a language server with standard input and output.
package enum EditorStreams {
    /// Serves an editor until it ends.
    ///
    /// - Returns: True if the editor shut the server down before it ended.
    package static func serve(version: String) -> Bool {
        let inbox = Inbox()
        let output = Locked(FileHandle.standardOutput)
        let reading = Thread { read(into: inbox) }
        reading.start()
        return onDeepStack {
            LanguageServer(version: version, inbox: inbox) { write($0, to: output) }.run()
        }
    }

    /// Reads messages on a separate thread, so that a cancellation arrives while another message is handled.
    private static func read(into inbox: Inbox) {
        var buffer = MessageBuffer()
        while case let data = FileHandle.standardInput.availableData, !data.isEmpty {
            buffer.append(data)
            while let frame = buffer.next() {
                switch frame {
                case .message(let message): inbox.put(message)
                case .malformed: inbox.put(refusing: "the header of a message has no 'Content-Length' that can be read")
                case .tooLarge: inbox.put(refusing: "the message is larger than \(MessageBuffer.maximumMessageSize) bytes")
                }
            }
        }
        inbox.close()
    }

    private static func write(_ message: Data, to output: Locked<FileHandle>) {
        output.withLock { output in
            // A failure needs no report: the end of the input shows that the editor has gone.
            try? output.write(contentsOf: Data("Content-Length: \(message.count)\r\n\r\n".utf8) + message)
        }
    }
}

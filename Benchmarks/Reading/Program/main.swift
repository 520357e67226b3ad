import CYAML
import Foundation

// Reads a document once, as events of libyaml or with `JSONSerialization`. The caller measures the process.

/// Returns the number of events that libyaml reads.
func eventCount(in bytes: [UInt8]) -> Int {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { return 0 }
    defer { yaml_parser_delete(&parser) }
    return bytes.withUnsafeBufferPointer { text in
        yaml_parser_set_input_string(&parser, text.baseAddress, text.count)
        var count = 0
        var event = yaml_event_t()
        while yaml_parser_parse(&parser, &event) == 1 {
            let isLast = event.type == YAML_STREAM_END_EVENT
            yaml_event_delete(&event)
            count += 1
            if isLast { break }
        }
        return count
    }
}

guard CommandLine.arguments.count == 2, let data = FileManager.default.contents(atPath: CommandLine.arguments[1]) else {
    fatalError("usage: reading FILE")
}
if CommandLine.arguments[1].hasSuffix(".json") {
    let value = try JSONSerialization.jsonObject(with: data)
    print((value as? [String: Any])?.count ?? 0)
} else {
    print(eventCount(in: Array(data)))
}

import OpenAPI
import YAMLTree

/// The path to the cursor and the word there, found in the text alone, because text is often invalid YAML during
/// typing.
struct CursorPath: Equatable {
    enum Role: Equatable {
        case key
        case value(of: String)
        /// An element of a list, or the first key of one.
        case element
    }

    /// The path to the collection around the cursor.
    var steps: [PathStep]
    let role: Role
    /// The start of the word that is being written.
    let start: Int
    /// The word up to the cursor, including an opening quote.
    let word: String
    let isJSON: Bool

    /// Returns `nil` if the path cannot be found, as in a block scalar.
    init?(in file: SourceFile, at offset: Int) {
        let bytes = file.utf8
        let offset = min(max(offset, 0), bytes.count)
        let isJSON = bytes.first { !$0.isBlank }.map { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") } ?? false
        if isJSON {
            guard let flow = FlowPath(bytes[..<offset]) else { return nil }
            self.init(flow, behind: [], isJSON: true)
        } else {
            guard let block = BlockPath(in: file, upTo: offset) else { return nil }
            self.init(block, in: bytes[..<offset])
        }
    }

    private init(_ flow: FlowPath, behind steps: [PathStep], isJSON: Bool) {
        self.init(steps: steps + flow.steps, role: flow.role, start: flow.start, word: flow.word, isJSON: isJSON)
    }

    private init(steps: [PathStep], role: Role, start: Int, word: String, isJSON: Bool) {
        self.steps = steps
        self.role = role
        self.start = start
        self.word = word
        self.isJSON = isJSON
    }

    private init?(_ block: BlockPath, in bytes: ArraySlice<UInt8>) {
        let line = block.line
        let rest = bytes[(line.value ?? line.content)...]
        if rest.first == UInt8(ascii: "{") || rest.first == UInt8(ascii: "[") {
            guard let flow = FlowPath(rest) else { return nil }
            let inner = line.value == nil ? [] : [PathStep.key(line.key ?? "")]
            self.init(flow, behind: block.stepsOfElement + inner, isJSON: false)
        } else if line.value != nil {
            self.init(
                steps: block.stepsOfElement, role: .value(of: line.key ?? ""), start: rest.startIndex,
                word: String(decoding: rest, as: UTF8.self), isJSON: false)
        } else {
            let isElement = !line.dashes.isEmpty
            self.init(
                steps: isElement ? block.steps : block.stepsOfElement, role: isElement ? .element : .key,
                start: rest.startIndex, word: String(decoding: rest, as: UTF8.self), isJSON: false)
        }
    }
}

extension UInt8 {
    var isBlank: Bool { [0x20, 0x09, 0x0A, 0x0D].contains(self) }
}

/// The identity of a document. The types of this file have the parts of the editor's messages that the server reads.
struct DocumentID: Decodable {
    let uri: String
}

struct OpenedParameters: Decodable {
    let textDocument: Item

    struct Item: Decodable {
        let uri: String
        let version: Int
        let text: String
    }
}

struct ChangedParameters: Decodable {
    let textDocument: Versioned
    let contentChanges: [Change]

    struct Versioned: Decodable {
        let uri: String
        let version: Int
    }

    struct Change: Decodable {
        /// `nil`: the text is the whole document.
        let range: TextRange?
        let text: String
    }
}

struct DocumentParameters: Decodable {
    let textDocument: DocumentID
}

struct PositionParameters: Decodable {
    let textDocument: DocumentID
    let position: Position
}

struct ReferenceParameters: Decodable {
    let textDocument: DocumentID
    let position: Position
    let context: Context

    struct Context: Decodable {
        let includeDeclaration: Bool
    }
}

struct ActionParameters: Decodable {
    let textDocument: DocumentID
    let range: TextRange
}

/// Parameters that are not read.
struct NoParameters: Decodable {
    init(from decoder: any Decoder) {}
}

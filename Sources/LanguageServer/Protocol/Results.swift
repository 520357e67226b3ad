/// The result of `initialize`: the capabilities of the server.
struct InitializeResult: Encodable {
    let capabilities = Capabilities()
    let serverInfo: Info

    struct Info: Encodable {
        let name = "tenon"
        let version: String
    }

    struct Capabilities: Encodable {
        let positionEncoding = "utf-16"
        let textDocumentSync = Synchronization()
        let hoverProvider = true
        let definitionProvider = true
        let referencesProvider = true
        let completionProvider = Completion()
        let codeActionProvider = Actions()
    }

    struct Synchronization: Encodable {
        let openClose = true
        /// The kind of synchronisation: 2 means incremental.
        let change = 2
        let save = true
    }

    struct Completion: Encodable {
        let triggerCharacters = ["\"", "'", "/", "#", " ", ":"]
    }

    struct Actions: Encodable {
        let codeActionKinds = ["quickfix"]
    }
}

/// All findings of a file (`PublishDiagnosticsParams` in LSP).
struct PublishedFindings: Encodable {
    let uri: String
    let version: Int?
    let diagnostics: [EditorFinding]
}

/// A finding as editors show it (`Diagnostic` in LSP).
struct EditorFinding: Encodable, Hashable {
    let range: TextRange
    /// The severity: 1 is an error, 2 a warning, 3 information.
    let severity: Int
    let code: String
    let source = "tenon"
    let message: String
    let relatedInformation: [Related]

    struct Related: Encodable, Hashable {
        let location: FileRange
        let message: String
    }

    private enum CodingKeys: String, CodingKey { case range, severity, code, source, message, relatedInformation }
}

struct HoverResult: Encodable {
    let contents: Markup

    struct Markup: Encodable {
        let kind = "markdown"
        let value: String
    }
}

struct CompletionItem: Encodable {
    let label: String
    let kind: Kind
    var detail: String?
    let filterText: String
    let textEdit: TextEdit

    enum Kind: Int, Encodable {
        case property = 10
        case value = 12
        case reference = 18
    }
}

struct CompletionList: Encodable {
    let isIncomplete: Bool
    let items: [CompletionItem]
}

struct CodeAction: Encodable {
    let title: String
    let kind = "quickfix"
    let isPreferred = true
    let diagnostics: [EditorFinding]
    let edit: WorkspaceEdit

    struct WorkspaceEdit: Encodable {
        let changes: [String: [TextEdit]]
    }

    private enum CodingKeys: String, CodingKey { case title, kind, isPreferred, diagnostics, edit }
}

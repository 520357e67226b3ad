import SwiftSyntax

/// Lists the declarations of a file by kind, qualified name and labels.
final class DeclarationCollector: SyntaxVisitor {
    private(set) var declarations: [String] = []
    private var path: [String] = []

    private func add(_ kind: String, _ name: String) {
        declarations.append("\(kind) \((path + [name]).joined(separator: "."))")
    }

    private func open(_ kind: String, _ name: String) -> SyntaxVisitorContinueKind {
        add(kind, name)
        path.append(name)
        return .visitChildren
    }

    private func labels(_ parameters: FunctionParameterListSyntax) -> String {
        "(" + parameters.map { Self.name($0.firstName) + ":" }.joined() + ")"
    }

    private static func name(_ token: TokenSyntax) -> String { token.identifier?.name ?? token.text }

    override func visit(_ node: StructDeclSyntax) -> SyntaxVisitorContinueKind { open("struct", Self.name(node.name)) }
    override func visitPost(_ node: StructDeclSyntax) { path.removeLast() }
    override func visit(_ node: EnumDeclSyntax) -> SyntaxVisitorContinueKind { open("enum", Self.name(node.name)) }
    override func visitPost(_ node: EnumDeclSyntax) { path.removeLast() }
    override func visit(_ node: ClassDeclSyntax) -> SyntaxVisitorContinueKind { open("class", Self.name(node.name)) }
    override func visitPost(_ node: ClassDeclSyntax) { path.removeLast() }
    override func visit(_ node: ActorDeclSyntax) -> SyntaxVisitorContinueKind { open("actor", Self.name(node.name)) }
    override func visitPost(_ node: ActorDeclSyntax) { path.removeLast() }
    override func visit(_ node: ProtocolDeclSyntax) -> SyntaxVisitorContinueKind {
        open("protocol", Self.name(node.name))
    }
    override func visitPost(_ node: ProtocolDeclSyntax) { path.removeLast() }

    override func visit(_ node: ExtensionDeclSyntax) -> SyntaxVisitorContinueKind {
        let parents = node.inheritanceClause.map {
            ": " + $0.inheritedTypes.map(\.type.trimmedDescription).joined(separator: ", ")
        }
        let name = node.extendedType.trimmedDescription.replacing("`", with: "")
        declarations.append("extension \(name)\(parents ?? "")")
        path.append(name)
        return .visitChildren
    }

    override func visitPost(_ node: ExtensionDeclSyntax) { path.removeLast() }

    override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind {
        open("func", Self.name(node.name) + labels(node.signature.parameterClause.parameters))
    }

    override func visitPost(_ node: FunctionDeclSyntax) { path.removeLast() }

    override func visit(_ node: InitializerDeclSyntax) -> SyntaxVisitorContinueKind {
        open("init", "init" + labels(node.signature.parameterClause.parameters))
    }

    override func visitPost(_ node: InitializerDeclSyntax) { path.removeLast() }

    override func visit(_ node: SubscriptDeclSyntax) -> SyntaxVisitorContinueKind {
        open("subscript", "subscript" + labels(node.parameterClause.parameters))
    }

    override func visitPost(_ node: SubscriptDeclSyntax) { path.removeLast() }

    override func visit(_ node: VariableDeclSyntax) -> SyntaxVisitorContinueKind {
        for binding in node.bindings {
            add(node.bindingSpecifier.text, binding.pattern.trimmedDescription.replacing("`", with: ""))
        }
        return .visitChildren
    }

    override func visit(_ node: EnumCaseElementSyntax) -> SyntaxVisitorContinueKind {
        add("case", Self.name(node.name))
        return .visitChildren
    }

    override func visit(_ node: TypeAliasDeclSyntax) -> SyntaxVisitorContinueKind {
        add("typealias", Self.name(node.name))
        return .visitChildren
    }

    override func visit(_ node: AssociatedTypeDeclSyntax) -> SyntaxVisitorContinueKind {
        add("associatedtype", Self.name(node.name))
        return .visitChildren
    }

    override func visit(_ node: ImportDeclSyntax) -> SyntaxVisitorContinueKind {
        add("import", node.path.trimmedDescription)
        return .visitChildren
    }

    override func visit(_ node: IfConfigClauseSyntax) -> SyntaxVisitorContinueKind {
        add(node.poundKeyword.text, node.condition?.trimmedDescription ?? "")
        return .visitChildren
    }

    override func visit(_ node: AttributeSyntax) -> SyntaxVisitorContinueKind {
        add("attribute", node.attributeName.trimmedDescription)
        return .visitChildren
    }

    override func visit(_ node: MacroExpansionDeclSyntax) -> SyntaxVisitorContinueKind {
        add("macro", Self.name(node.macroName))
        return .visitChildren
    }

    override func visit(_ node: MacroExpansionExprSyntax) -> SyntaxVisitorContinueKind {
        add("macro", Self.name(node.macroName))
        return .visitChildren
    }
}

/// The names of schemas by their nodes.
enum SchemaName {
    /// Returns the name of the schema at a node; `nil` if there is none.
    ///
    /// - `#/components/schemas/Pet`, `#/$defs/Pet`, `#/definitions/Pet`: Pet
    /// - `errors.yaml#/NotFound`, in a file that is only a part of a spec: NotFound
    /// - `schemas/pet.yaml`: pet
    static func name(of node: SourceNode) -> String? {
        // Most schemas have no name, so only the end of the pointer is compared.
        let pointer = node.pointer.utf8.dropFirst(node.file.path.utf8.count + 1)
        guard let lastSlash = pointer.lastIndex(of: slash) else {
            return node.file.isSpec ? nil : SourcePath.stem(of: node.file.path)
        }
        let above = pointer[..<lastSlash]
        let start = above.lastIndex(of: slash).map { above.index(after: $0) } ?? above.startIndex
        let holder = String(above[start...]) ?? ""
        let isChosen =
            switch holder {
            case "$defs", "definitions": true
            case "schemas": !node.file.isSpec || above.elementsEqual("/components/schemas".utf8)
            default: !node.file.isSpec
            }
        guard isChosen, let last = String(pointer[pointer.index(after: lastSlash)...]).map(JSONPointer.unescaped)
        else {
            return nil
        }
        return isPartOfObject(last, of: holder) ? nil : last
    }

    private static let slash = UInt8(ascii: "/")

    /// Returns true if the schema belongs to an object of a spec; false if an author chose its name.
    private static func isPartOfObject(_ token: String, of holder: String) -> Bool {
        switch holder {
        case "$defs", "definitions", "schemas": false
        default: token.allSatisfy(\.isNumber) || namesOfPositions.contains(token) || namesOfMaps.contains(holder)
        }
    }

    private static let namesOfPositions: Set = [
        "schema", "itemSchema", "items", "additionalProperties", "unevaluatedProperties", "propertyNames", "not",
        "contains", "if", "then", "else", "contentSchema", "unevaluatedItems",
    ]

    private static let namesOfMaps: Set = [
        "properties", "patternProperties", "dependentSchemas", "allOf", "anyOf", "oneOf", "prefixItems",
    ]
}

import Diagnostics
import YAMLTree

extension ReadingContext {
    /// Returns the schema for a value of a discriminator's mapping: the schema of that name, or else the target of the
    /// value as a reference (OpenAPI 3.2 §4.24.4).
    func discriminatorTarget(of value: SourceNode) -> SourceNode? {
        guard let text = value.yaml.text, !value.yaml.isNull else {
            report(
                .wrongType,
                "a discriminator maps to the name of a schema or a reference, found \(value.yaml.kindInWords)",
                at: value.yaml.location, in: value, consequence: Self.unmapped)
            return nil
        }
        let mayBeName = !text.contains("/") && !text.contains("#")
        let files = [value.file] + resolver.loader.loaded.prefix(1)
        if mayBeName, let schema = files.lazy.compactMap({ self.namedSchema(text, in: $0) }).first { return schema }
        switch resolver.resolve(text, from: value) {
        case .success(let schema): return schema
        case .failure(.missingFile) where mayBeName:
            reportUnknownSchema(text, at: value)
            return nil
        case .failure(let problem):
            report(problem, of: value.yaml, in: value, consequence: ReferenceConsequence(text: Self.unmapped, limit: .error))
            return nil
        }
    }

    private static let unmapped = "the value is left out of the mapping"

    private func namedSchema(_ name: String, in file: LoadedFile) -> SourceNode? {
        guard let schemas = schemas(of: file), let schema = file.value(of: name, in: schemas.yaml)
        else { return nil }
        return SourceNode(file: file, pointer: schemas.pointer + "/" + JSONPointer.escaped(name), yaml: schema)
    }

    /// Returns the `components/schemas` of a file. The lookup is cached, because each value of a mapping needs it, and
    /// a root may have any number of keys.
    private func schemas(of file: LoadedFile) -> SourceNode? {
        guard let components = file.value(of: "components", in: file.root),
            let schemas = file.value(of: "schemas", in: components)
        else { return nil }
        return SourceNode(file: file, pointer: file.node.pointer + "/components/schemas", yaml: schemas)
    }

    private func reportUnknownSchema(_ name: String, at value: SourceNode) {
        let names = schemas(of: value.file).map { value.file.keys(of: $0.yaml) } ?? []
        report(
            .danglingReference, "there is no schema '\(name)'", at: value.yaml.location, in: value,
            help: self.suggestion(for: name, among: names).map(Help.didYouMean),
            consequence: Self.unmapped)
    }
}

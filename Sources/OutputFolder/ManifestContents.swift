/// The decoded contents of a manifest, in this format or an earlier one.
struct ManifestContents: Decodable {
    let format: Int
    let description: OutputDescription
    let files: [String: String]

    private enum Key: String, CodingKey {
        case format = "manifest"
        case generator, version, client, spec, options, inputs, overlays, files
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        // The first format had no number.
        format = try container.decodeIfPresent(Int.self, forKey: .format) ?? 1
        let isFirst = format == 1
        files =
            isFirst
            ? try container.decode([String: String].self, forKey: .files).mapValues(contentHash(ofSHA256:))
            : try container.decode(Rows.self, forKey: .files).values
        description = OutputDescription(
            generator: try container.decode(String.self, forKey: .generator),
            version: try container.decode(String.self, forKey: .version),
            client: try container.decode(String.self, forKey: .client),
            spec: try container.decode(String.self, forKey: .spec),
            // The first format had one hash for all inputs.
            inputs: isFirst ? [:] : try container.decode(Rows.self, forKey: .inputs).values,
            overlays: isFirst ? [] : try container.decode([String].self, forKey: .overlays),
            options: try container.decode([String: String].self, forKey: .options))
    }

    /// An array of pairs after a number, as ``Manifest`` writes it.
    private struct Rows: Decodable {
        var values: [String: String] = [:]

        init(from decoder: any Decoder) throws {
            var container = try decoder.unkeyedContainer()
            _ = try container.decode(Int.self)
            while !container.isAtEnd {
                var row = try container.nestedUnkeyedContainer()
                values[try row.decode(String.self)] = try row.decode(String.self)
            }
        }
    }
}

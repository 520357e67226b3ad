/// The version of the tool, as manifests record it.
package enum GeneratorVersion {
    package static let current = "0.1.0"
}

import YAMLTree

/// A JSON value that is shown as an example.
indirect enum ExampleValue {
    /// A value of the document.
    case node(YAMLNode)
    case text(String)
    /// A number, `true`, `false` or `null`.
    case literal(String)
    case list([ExampleValue])
    case object([(name: String, value: ExampleValue)])
}

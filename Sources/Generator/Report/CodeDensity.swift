/// The average machine code of a release build for a line of code, which is neither empty nor a comment.
/// `Scripts/measure-compile-cost` measured it with an API of 120 operations and 233 types, and Swift 6.3 on Linux.
package struct CodeDensity: Sendable {
    /// Bytes of machine code for a line.
    let bytes: Int
    /// Functions for a hundred lines.
    let functions: Int

    package static let models = CodeDensity(bytes: 100, functions: 125)
    package static let calls = CodeDensity(bytes: 55, functions: 75)
    /// The runtime and the client itself.
    package static let runtime = CodeDensity(bytes: 120, functions: 55)
    /// A client in one file.
    static let mixed = CodeDensity(bytes: 95, functions: 95)

    init(bytes: Int, functions: Int) {
        self.bytes = bytes
        self.functions = functions
    }

    /// Creates the density of a file. Every layout names the files or folders of models and calls alike.
    ///
    /// - Parameter amongOne: True if the client is one file.
    init(ofFile path: String, amongOne: Bool) {
        let isIn = { path.hasPrefix($0 + "/") || path.hasSuffix("+" + $0 + ".swift") }
        self = isIn("Models") ? .models : isIn("Calls") ? .calls : amongOne ? .mixed : .runtime
    }
}

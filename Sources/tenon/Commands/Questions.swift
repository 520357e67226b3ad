import ArgumentParser
import Foundation

/// The questions for missing arguments. Without a terminal, the only proposal is taken.
struct Questions {
    private let isAnswered: Bool

    init() {
        isAnswered = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    }

    /// Returns the given argument, or asks the user for it.
    ///
    /// - Parameter advice: The advice for a run without a terminal.
    func ask(_ question: String, given: String?, proposals: [String], else advice: String) throws -> String {
        if let given { return given }
        guard isAnswered else {
            guard let only = proposals.first, proposals.count == 1 else {
                let found = proposals.isEmpty ? "" : ": '\(proposals.joined(separator: "', '"))'"
                throw ValidationError("There is no terminal to ask in: \(advice)\(found).")
            }
            return only
        }
        let list = proposals.count > 1 ? " (\(proposals.joined(separator: ", ")))" : ""
        let standard = proposals.first.map { " [\($0)]" } ?? ""
        StandardStreams.print("\(question)\(list)\(standard) ")
        guard let line = readLine() else { throw ExitCode.failure }
        let answer = line.trimmingCharacters(in: .whitespaces)
        if !answer.isEmpty { return answer }
        guard let first = proposals.first else { return try ask(question, given: nil, proposals: proposals, else: advice) }
        return first
    }
}

import AttackSupport
import Foundation
import YAMLTree

/// Attacks every text of a spec in every way. Ends with 1 if one of them is more than a text in the client.
@main enum Main {
    static func main() {
        guard let path = CommandLine.arguments.dropFirst().first, let data = FileManager.default.contents(atPath: path),
            let root = YAMLTree.parse(SourceFile(path: path, bytes: Array(data))).root
        else {
            print("usage: Injection SPEC")
            exit(64)
        }
        let spec = SpecNode(root)
        let run = Run(spec)
        run.attack()
        print(run.report)
        exit(run.faults.isEmpty ? 0 : 1)
    }
}

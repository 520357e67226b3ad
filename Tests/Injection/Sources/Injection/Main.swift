import AttackSupport
import Foundation
import YAMLTree

/// Attacks every text of a spec with every attack. Exits with 1 if an attack changes the code of a client.
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

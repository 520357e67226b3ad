import Foundation
import LibFuzzer

/// The program that runs the target of `FUZZ_TARGET`, with libFuzzer's arguments.
///
/// The name is in the environment, because libFuzzer starts itself again with the same arguments.
@main struct Main {
    static func main() {
        guard FuzzTarget.chosen != nil else {
            let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: " ")
            FileHandle.standardError.write(Data("set FUZZ_TARGET to one of: \(names)\n".utf8))
            exit(64)
        }
        var count = CommandLine.argc
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
        exit(
            LLVMFuzzerRunDriver(&count, &arguments) { bytes, size in
                FuzzTarget.chosen?.run(Array(UnsafeBufferPointer(start: bytes, count: size)))
                return 0
            })
    }
}

import Foundation
import Testing

/// The source files of this package.
enum SourceTree {
    private static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
        .joined(separator: "/")

    /// The Swift files below a folder, with their paths relative to the package.
    static func swiftFiles(in folder: String) throws -> [(file: String, text: String)] {
        let names = FileManager.default.enumerator(atPath: root + "/" + folder)?.compactMap { $0 as? String } ?? []
        return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
            let path = folder + "/" + name
            return (path, try String(contentsOfFile: root + "/" + path, encoding: .utf8))
        }
    }

    static func folders(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root + "/" + folder).filter { !$0.hasPrefix(".") }.sorted()
    }
}

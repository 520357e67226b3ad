import Foundation
import OutputFolder

/// The identity of a file's state, without its contents.
package struct FileStamp: Hashable {
    private let file: UInt64
    private let size: Int64
    private let time: FileTime

    /// `nil` if there is no such file. A link is followed, since its target is read.
    package init?(_ path: String) {
        var info = stat()
        guard stat(path, &info) == 0 else { return nil }
        file = UInt64(info.st_ino)
        size = Int64(info.st_size)
        time = FileTime(info)
    }
}

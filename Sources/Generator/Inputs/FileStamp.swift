import Foundation
import OutputFolder

/// The inode, size and time of a file, which show a change without reading the contents.
package struct FileStamp: Hashable {
    private let file: UInt64
    private let size: Int64
    private let time: FileTime

    /// Returns `nil` if there is no such file. Follows a link, because reading a file follows it, too.
    package init?(_ path: String) {
        var info = stat()
        guard stat(path, &info) == 0 else { return nil }
        file = UInt64(info.st_ino)
        size = Int64(info.st_size)
        time = FileTime(info)
    }
}

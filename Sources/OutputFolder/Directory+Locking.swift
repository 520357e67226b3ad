#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Android)
import Android
#endif

extension Directory {
    /// Keeps other runs out of the folder for as long as this value lives.
    ///
    /// The folder itself is locked and not a file in it: nothing is left behind, a run that has nothing to do leaves
    /// no trace at all, and the lock of a killed run is gone with it.
    func lock(patience: Duration) throws(OutputError) {
        let deadline = ContinuousClock.now + patience
        while retrying({ flock(descriptor, LOCK_EX | LOCK_NB) }) != 0 {
            // File systems without locks for folders (NFS) run without.
            guard errno == EWOULDBLOCK else { return }
            guard ContinuousClock.now < deadline else { throw .locked(path) }
            usleep(20_000)
        }
        isLocked = true
    }
}

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
    /// Locks the folder against other runs until this value is deallocated.
    ///
    /// The lock is on the folder and not on a file in it, so that no lock file stays behind. The system releases the
    /// lock of a killed run.
    ///
    /// - Parameter patience: The time to wait for another run.
    /// - Throws: ``OutputError/locked(_:)`` if another run still has the lock after that time.
    func lock(patience: Duration) throws(OutputError) {
        let deadline = ContinuousClock.now + patience
        while retrying({ flock(descriptor, LOCK_EX | LOCK_NB) }) != 0 {
            // Some file systems, such as NFS, cannot lock a folder; there, the run goes on without a lock.
            guard errno == EWOULDBLOCK else { return }
            guard ContinuousClock.now < deadline else { throw .locked(path) }
            usleep(20_000)
        }
        isLocked = true
    }
}

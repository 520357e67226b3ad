/// A hook with which a test makes changes to the disk fail.
///
/// ``Directory`` calls it before every change, and ``FolderOpening`` before it creates a folder. Outside of tests,
/// every change happens.
struct FaultPoint: Sendable {
    enum Verdict: Sendable, Hashable {
        case happens
        /// The step fails with this `errno`.
        case fails(Int32)
        /// A sync is skipped, as if the power failed before it; any other step happens.
        case isSkipped
    }

    let verdict: @Sendable (_ step: String) -> Verdict

    /// The fault point of every run outside tests.
    static let none = FaultPoint { _ in .happens }
}

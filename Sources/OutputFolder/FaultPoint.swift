/// Lets a test decide about every change that a run makes to the disk.
///
/// Every change goes through ``Directory``, which asks here first. Nothing is asked outside of tests.
struct FaultPoint: Sendable {
    enum Verdict: Sendable, Hashable {
        case happens
        /// The step fails with this `errno`.
        case fails(Int32)
        /// A sync is left out, which only a loss of power would show; any other step happens.
        case isSkipped
    }

    let verdict: @Sendable (_ step: String) -> Verdict

    /// The fault point of every run outside tests.
    static let none = FaultPoint { _ in .happens }
}

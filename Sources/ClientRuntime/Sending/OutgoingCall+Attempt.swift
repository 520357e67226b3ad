nonisolated extension APIClient.OutgoingCall {
    /// One of the times that a call is sent.
    struct Attempt: Sendable {
        /// From 1.
        var number = 1
        /// How often it was sent again as the policy allows it.
        var retries = 0
        /// When the call has to be over.
        let end: ContinuousClock.Instant?
        /// The secrets that went along, of those credentials that can be renewed.
        var secrets: [(credential: APIClient.Credential, secret: String)] = []
        /// Whether its secrets were refused and renewed before.
        var hasRenewed = false
        /// Whether it counts among those that are paced.
        var isAdmitted = false
        /// `nil` where nobody wants to know.
        private(set) var misfits: APIClient.MisfitCollector?

        init(end: ContinuousClock.Instant?, isWatched: Bool) {
            self.end = end
            misfits = isWatched ? APIClient.MisfitCollector() : nil
        }

        mutating func next() {
            number += 1
            secrets = []
            isAdmitted = false
            misfits = misfits.map { _ in APIClient.MisfitCollector() }
        }
    }
}

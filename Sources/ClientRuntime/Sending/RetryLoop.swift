nonisolated extension APIClient {
    /// A loop that sends a call until it succeeds, or until the policy does not allow another attempt.
    struct RetryLoop: Sendable {
        private let call: OutgoingCall
        /// The time of the call's deadline.
        private let end: ContinuousClock.Instant?

        init(_ call: OutgoingCall, end: ContinuousClock.Instant? = nil) {
            self.call = call
            self.end = end
        }

        func run() async throws(Failure) -> Response<any Sendable> {
            var attempt = CallAttempt(call)
            var retries = 0
            while true {
                do {
                    let response = try await attempt.send()
                    call.session.budget.giveBack()
                    return response
                } catch {
                    guard try await isRepeated(after: error, &attempt, &retries) else { throw error }
                    //% if attemptState
                    attempt.next()
                    //% end
                }
            }
        }

        /// Returns true if the call is to be sent again after this failure, and waits until then.
        private func isRepeated(
            after failure: Failure, _ attempt: inout CallAttempt, _ retries: inout Int
        ) async throws(Failure) -> Bool {
            //% if refresh
            // The secret is renewed even if this call's body can be sent only once, because later calls need it.
            if failure.status == 401, try await attempt.renewSecrets(), call.request.hasRepeatableBody { return true }
            //% end
            guard call.request.hasRepeatableBody else { return false }
            let clock = call.session.clock
            let wait = call.retries.wait(
                after: failure, attempt: retries + 1, mayActTwice: mayActTwice, jitter: clock.jitter())
            guard let wait, end.map({ clock.now() + wait < $0 }) ?? true, call.session.budget.take() else {
                return false
            }
            do {
                try await clock.sleep(wait)
            } catch {
                throw call.failure(.cancelled)
            }
            retries += 1
            return true
        }

        /// True if the server may act on the call twice without harm; `nil`: the method decides.
        private var mayActTwice: Bool? {
            call.request.mayActTwice ?? (call.hasIdempotencyKey ? true : nil)
        }
    }
}

nonisolated extension APIClient {
    /// A keeper of a secret until it expires or is refused. Calls that need another secret at the same time share one
    /// request.
    actor SecretKeeper {
        struct Secret: Sendable {
            let text: String
            /// The time from which the secret is not used any more; `nil`: it is used until the server refuses it.
            let expiry: ContinuousClock.Instant?
        }

        /// The error of a refresh that waits for itself.
        struct RefreshCycle: Error, CustomStringConvertible {
            let description = "refreshing the credential needs a call with the same credential"
        }

        @TaskLocal private static var refreshing: Set<ObjectIdentifier> = []

        private let refresh: @Sendable (_ refused: String?, OutgoingCall) async throws -> Secret
        private var current: Secret?
        private var refused: String?
        private var isRefreshing = false
        private var waiters: [Int: CheckedContinuation<Secret, any Error>] = [:]
        private var waiterCount = 0

        init(
            _ first: Secret? = nil, refresh: @escaping @Sendable (_ refused: String?, OutgoingCall) async throws -> Secret
        ) {
            current = first
            self.refresh = refresh
        }

        /// Returns the current secret, or requests one if there is none.
        ///
        /// - Parameter refused: A secret that the server refused. If the keeper has another one by now, it returns that
        ///   secret.
        func secret(for call: OutgoingCall, insteadOf refused: String? = nil) async throws -> String {
            if !isRefreshing {
                drop(refused, at: call.session.clock.now())
                if let current { return current.text }
                begin(for: call)
            }
            return try await next().text
        }

        private func drop(_ refused: String?, at now: ContinuousClock.Instant) {
            guard let secret = current else { return }
            if secret.text == refused {
                self.refused = refused
                current = nil
            } else if let expiry = secret.expiry, expiry <= now {
                current = nil
            }
        }

        /// Starts the refresh in a separate task, which no call can cancel, because a server may give its result only
        /// once.
        private func begin(for call: OutgoingCall) {
            isRefreshing = true
            Task { [refresh, refused] in
                let circle = Self.refreshing.union([ObjectIdentifier(self)])
                do {
                    end(.success(try await Self.$refreshing.withValue(circle) { try await refresh(refused, call) }))
                } catch {
                    end(.failure(error))
                }
            }
        }

        private func end(_ result: Result<Secret, any Error>) {
            isRefreshing = false
            if case .success(let secret) = result {
                current = secret
                refused = nil
            }
            let waiters = self.waiters.values
            self.waiters = [:]
            for waiter in waiters {
                waiter.resume(with: result)
            }
        }

        private func next() async throws -> Secret {
            guard !Self.refreshing.contains(ObjectIdentifier(self)) else { throw RefreshCycle() }
            waiterCount += 1
            let id = waiterCount
            return try await withTaskCancellationHandler {
                try await withCheckedThrowingContinuation { continuation in
                    if Task.isCancelled {
                        continuation.resume(throwing: CancellationError())
                    } else {
                        waiters[id] = continuation
                    }
                }
            } onCancel: {
                Task { await self.forget(id) }
            }
        }

        private func forget(_ id: Int) {
            waiters.removeValue(forKey: id)?.resume(throwing: CancellationError())
        }
    }
}

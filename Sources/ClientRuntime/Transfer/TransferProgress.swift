nonisolated extension APIClient {
    /// How far a body is on its way.
    public struct TransferProgress: Hashable, Sendable {
        /// How many bytes have been handed on so far.
        public var bytes: Int64

        /// How many there are; `nil` if nobody said.
        public var total: Int64?

        /// A state of a transfer, in bytes.
        public init(bytes: Int64, total: Int64?) {
            self.bytes = bytes
            self.total = total
        }

        /// From 0 to 1; `nil` if nobody said how many bytes there are.
        public var fraction: Double? {
            guard let total else { return nil }
            return total > 0 ? Double(bytes) / Double(total) : 1
        }
    }
}

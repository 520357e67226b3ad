nonisolated extension APIClient {
    /// The progress of a body's transfer.
    public struct TransferProgress: Hashable, Sendable {
        /// The number of bytes that were sent or received so far.
        public var bytes: Int64

        /// The total number of bytes; `nil` if it is not known.
        public var total: Int64?

        /// Creates a state of a transfer, in bytes.
        public init(bytes: Int64, total: Int64?) {
            self.bytes = bytes
            self.total = total
        }

        /// The transferred part, from 0 to 1; `nil` if the total number of bytes is not known.
        public var fraction: Double? {
            guard let total else { return nil }
            return total > 0 ? Double(bytes) / Double(total) : 1
        }
    }
}

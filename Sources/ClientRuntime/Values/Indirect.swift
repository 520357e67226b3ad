nonisolated extension APIClient {
    /// Keeps a property outside its struct, so that a type can hold values of its own type.
    @propertyWrapper
    public struct Indirect<Value> {
        fileprivate indirect enum Storage {
            case value(Value)
        }

        private var storage: Storage

        public init(wrappedValue: Value) {
            storage = .value(wrappedValue)
        }

        /// The property itself.
        public var wrappedValue: Value {
            get {
                switch storage {
                case .value(let value): value
                }
            }
            set { storage = .value(newValue) }
        }
    }
}

nonisolated extension APIClient.Indirect.Storage: Equatable where Value: Equatable {}
nonisolated extension APIClient.Indirect.Storage: Hashable where Value: Hashable {}
nonisolated extension APIClient.Indirect.Storage: Sendable where Value: Sendable {}
nonisolated extension APIClient.Indirect: Equatable where Value: Equatable {}
nonisolated extension APIClient.Indirect: Hashable where Value: Hashable {}
nonisolated extension APIClient.Indirect: Sendable where Value: Sendable {}

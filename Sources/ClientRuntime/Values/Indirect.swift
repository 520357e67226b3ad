nonisolated extension APIClient {
    /// A property wrapper that stores a value outside its struct, so that a type can have properties of its own type.
    @propertyWrapper
    public struct Indirect<Value> {
        fileprivate indirect enum Storage {
            case value(Value)
        }

        private var storage: Storage

        /// Creates a wrapper of a value.
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

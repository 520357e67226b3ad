nonisolated extension APIClient {
    /// The key type of all models. A type for each model would make up most of the model's size.
    package struct FieldKey: CodingKey {
        package let stringValue: String

        package var intValue: Int? { nil }

        package init(stringValue: String) {
            self.stringValue = stringValue
        }

        package init?(intValue: Int) {
            return nil
        }
    }

    /// A reader of the properties of an object. It keeps the first error until `check`, because an initializer that can
    /// throw at each property costs the compiler more than the rest of the model.
    ///
    /// Each type of plain value has its function, and all other types share one, so that no property adds code for its
    /// type.
    package final class Fields {
        //% if fastJSON
        private typealias Container = Source
        //% else
        //| private typealias Container = KeyedDecodingContainer<FieldKey>
        //% end

        private let container: Container
        private var problem: (any Error)?
        //% if log
        /// `nil` if unexpected values are not collected.
        private let unexpectedValues: UnexpectedValueCollector?
        /// The properties that were requested.
        private var known: [String] = []
        /// True if other properties are dropped.
        private var dropsOthers = true
        //% end

        @inline(never) package init(from decoder: any Decoder) throws {
            //% if fastJSON
            container = try Source(decoder)
            //% else
            //| container = try decoder.container(keyedBy: FieldKey.self)
            //% end
            //% if log
            unexpectedValues = UnexpectedValueCollector.of(decoder)
            //% end
        }

        //% if log
        /// Throws the first error, and reports the properties that were not read. Call it after reading all properties.
        @inline(never) package func check(isPart: Bool = false) throws {
            if let problem { throw problem }
            guard let unexpectedValues, dropsOthers else { return }
            let others = Set(container.allKeys.map(\.stringValue)).subtracting(known)
            guard isPart || !others.isEmpty else { return }
            unexpectedValues.add(properties: others, at: container.codingPath, isPart: isPart)
        }

        /// Skips a property that has only one value.
        @inline(never) package func pass(_ key: String) { ask(for: key) }

        private func ask(for key: String) {
            if unexpectedValues != nil { known.append(key) }
        }
        //% else
        //| /// Throws the first error. Call it after reading all properties.
        //| @inline(never) package func check() throws {
        //|     if let problem { throw problem }
        //| }
        //% end

        // MARK: Plain values; a default after an error

        @inline(never) package func value(_ key: String) -> String {
            read(key, else: "") { try $0.decode(String.self, forKey: $1) }
        }

        @inline(never) package func value(_ key: String) -> Int { read(key, else: 0) { try $0.decode(Int.self, forKey: $1) } }

        //% if numbers
        @inline(never) package func value(_ key: String) -> Int64 { read(key, else: 0) { try $0.decode(Int64.self, forKey: $1) } }

        @inline(never) package func value(_ key: String) -> Double {
            read(key, else: 0) { try $0.decode(Double.self, forKey: $1) }
        }

        //% end
        @inline(never) package func value(_ key: String) -> Bool {
            read(key, else: false) { try $0.decode(Bool.self, forKey: $1) }
        }

        @inline(never) package func optional(_ key: String) -> String? {
            read(key, else: nil) { try $0.decodeIfPresent(String.self, forKey: $1) }
        }

        @inline(never) package func optional(_ key: String) -> Int? {
            read(key, else: nil) { try $0.decodeIfPresent(Int.self, forKey: $1) }
        }

        //% if numbers
        @inline(never) package func optional(_ key: String) -> Int64? {
            read(key, else: nil) { try $0.decodeIfPresent(Int64.self, forKey: $1) }
        }

        @inline(never) package func optional(_ key: String) -> Double? {
            read(key, else: nil) { try $0.decodeIfPresent(Double.self, forKey: $1) }
        }

        //% end
        @inline(never) package func optional(_ key: String) -> Bool? {
            read(key, else: nil) { try $0.decodeIfPresent(Bool.self, forKey: $1) }
        }

        private func read<Value>(
            _ key: String, else substitute: Value, _ decode: (Container, FieldKey) throws -> Value
        ) -> Value {
            //% if log
            ask(for: key)
            //% end
            do {
                return try decode(container, FieldKey(stringValue: key))
            } catch {
                note(error, key)
                return substitute
            }
        }

        // MARK: Values of any other type

        /// Reads a required property.
        @inline(never) package func value<Value: Decodable>(_ key: String) throws -> Value {
            guard let value = try any(key, Value.self) as? Value else { throw noted(Value.self, key) }
            return value
        }

        /// Reads an optional property; `null` counts as absent.
        @inline(never) package func optional<Value: Decodable>(_ key: String) -> Value? {
            anyIfPresent(key, Value.self) as? Value
        }

        @inline(never) private func any(_ key: String, _ type: any Decodable.Type) throws -> any Decodable {
            if let problem { throw problem }
            //% if log
            ask(for: key)
            //% end
            do {
                //% if partialLists
                if let list = partial(type) { return try elements(of: list, key) }
                //% end
                return try container.decode(type, forKey: FieldKey(stringValue: key))
            } catch {
                throw note(error, key)
            }
        }

        @inline(never) private func anyIfPresent(_ key: String, _ type: any Decodable.Type) -> (any Decodable)? {
            //% if partialLists
            if let list = partial(type) { return elementsIfPresent(of: list, key) }
            //% end
            return read(key, else: nil) { try $0.decodeIfPresent(type, forKey: $1) }
        }

        //% if partialLists
        /// Returns a list type, if the elements that cannot be read are to be left out.
        private func partial(_ type: any Decodable.Type) -> (any PartialList.Type)? {
            unexpectedValues?.skipsElements == true ? type as? any PartialList.Type : nil
        }

        // These are separate functions so that decoding a deep value uses little stack.

        @inline(never) private func elements(of list: any PartialList.Type, _ key: String) throws -> any Decodable {
            try list.partial(of: APIClient.self) { try container.decode($0, forKey: FieldKey(stringValue: key)) }
        }

        @inline(never) private func elementsIfPresent(of list: any PartialList.Type, _ key: String) -> (any Decodable)? {
            read(key, else: nil) { container, key in
                guard container.contains(key), try !container.decodeNil(forKey: key) else { return nil }
                return try list.partial(of: APIClient.self) { try container.decode($0, forKey: key) }
            }
        }

        //% end
        private func noted(_ type: Any.Type, _ key: String) -> any Error {
            note(mismatch("\(type)", at: path(key)), key)
        }

        /// Keeps the first error. Foundation's error for an unreadable number or string is replaced, because it does
        /// not name the path.
        @inline(never) @discardableResult private func note(_ error: any Error, _ key: String) -> any Error {
            let unreadable = DecodingError.Context(codingPath: path(key), debugDescription: "a value that can be read")
            let first = problem ?? (error is DecodingError ? error : DecodingError.dataCorrupted(unreadable))
            problem = first
            return first
        }

        private func path(_ key: String) -> [any CodingKey] { container.codingPath + [FieldKey(stringValue: key)] }

        //% if json
        /// Reads an optional property of any value, including `null`.
        package func free(_ key: String) -> JSON? {
            guard contains(key) else { return nil }
            return read(key, else: nil) { try $0.decode(JSON.self, forKey: $1) }
        }

        //% end
        //% if nullable
        /// Reads an optional property whose `null` differs from its absence.
        @inline(never) package func nullable<Value: Decodable>(_ key: String) -> Nullable<Value>? {
            contains(key) ? Nullable(optional(key)) : nil
        }

        //% end
        private func contains(_ key: String) -> Bool {
            //% if log
            ask(for: key)
            //% end
            return container.contains(FieldKey(stringValue: key))
        }

        //% if formats
        // MARK: Formats

        package func value<Format: WireFormat>(_ key: String, as format: Format) throws -> Format.Value {
            let wire: Format.Wire = try value(key)
            //% if partialLists
            if let value = unexpectedValues?.readable(wire, as: format, at: path(key)) { return value }
            //% end
            guard let value = format.decode(wire) else { throw note(mismatch(format.expectation, at: path(key)), key) }
            return value
        }

        package func optional<Format: WireFormat>(_ key: String, as format: Format) -> Format.Value? {
            let wire: Format.Wire? = optional(key)
            guard let wire else { return nil }
            //% if partialLists
            if let value = unexpectedValues?.readable(wire, as: format, at: path(key)) { return value }
            //% end
            guard let value = format.decode(wire) else {
                note(mismatch(format.expectation, at: path(key)), key)
                return nil
            }
            return value
        }

        //% if nullable
        package func nullable<Format: WireFormat>(_ key: String, as format: Format) -> Nullable<Format.Value>? {
            contains(key) ? Nullable(optional(key, as: format)) : nil
        }

        //% end
        //% end
        //% if additional
        // MARK: Additional properties

        /// Reads all properties but those that have a name in the model.
        package func others<Value: Decodable>(besides known: Set<String>) -> [String: Value] {
            others(besides: known) { key in try self.value(key) }
        }

        //% if formats
        package func others<Format: WireFormat>(besides known: Set<String>, as format: Format) -> [String: Format.Value] {
            others(besides: known) { key in try self.value(key, as: format) }
        }

        //% end
        private func others<Value>(besides known: Set<String>, _ read: (String) throws -> Value) -> [String: Value] {
            //% if log
            dropsOthers = false
            //% end
            var others: [String: Value] = [:]
            for key in container.allKeys where !known.contains(key.stringValue) {
                do {
                    others[key.stringValue] = .some(try read(key.stringValue))
                } catch {
                    break
                }
            }
            return others
        }
        //% end
    }

    /// A writer of the properties of an object. It keeps the first error until `check`, as `Fields` does.
    package final class FieldWriter {
        private var container: KeyedEncodingContainer<FieldKey>
        private var problem: (any Error)?

        @inline(never) package init(to encoder: any Encoder) {
            container = encoder.container(keyedBy: FieldKey.self)
        }

        /// Throws the first error. Call it after writing all properties.
        @inline(never) package func check() throws {
            if let problem { throw problem }
        }

        private func attempt(_ key: String, _ write: (inout KeyedEncodingContainer<FieldKey>, FieldKey) throws -> Void) {
            do {
                try write(&container, FieldKey(stringValue: key))
            } catch {
                problem = problem ?? error
            }
        }

        // MARK: Properties that are always written

        @inline(never) package func write(_ value: String, _ key: String) { attempt(key) { try $0.encode(value, forKey: $1) } }
        @inline(never) package func write(_ value: Int, _ key: String) { attempt(key) { try $0.encode(value, forKey: $1) } }

        //% if numbers
        @inline(never) package func write(_ value: Double, _ key: String) { attempt(key) { try $0.encode(value, forKey: $1) } }

        //% end
        @inline(never) package func write(_ value: Bool, _ key: String) { attempt(key) { try $0.encode(value, forKey: $1) } }

        @inline(never) package func write(_ value: any Encodable, _ key: String) {
            attempt(key) { try $0.encode(value, forKey: $1) }
        }

        //% if formats
        package func write<Format: WireFormat>(_ value: Format.Value, _ key: String, as format: Format) {
            attempt(key) { try $0.encode(try format.encode(value), forKey: $1) }
        }

        //% end
        // MARK: Properties that are left out where they are nil

        @inline(never) package func optional(_ value: String?, _ key: String) { if let value { write(value, key) } }
        @inline(never) package func optional(_ value: Int?, _ key: String) { if let value { write(value, key) } }

        //% if numbers
        @inline(never) package func optional(_ value: Double?, _ key: String) { if let value { write(value, key) } }

        //% end
        @inline(never) package func optional(_ value: Bool?, _ key: String) { if let value { write(value, key) } }
        @inline(never) package func optional(_ value: (any Encodable)?, _ key: String) { if let value { write(value, key) } }

        //% if formats
        package func optional<Format: WireFormat>(_ value: Format.Value?, _ key: String, as format: Format) {
            if let value { write(value, key, as: format) }
        }

        //% if nullable
        package func optional<Format: WireFormat>(_ value: Nullable<Format.Value>?, _ key: String, as format: Format) {
            if let value { write(value.value, key, as: .optional(format)) }
        }

        //% end
        //% end
        //% if additional
        // MARK: Additional properties

        package func others<Value: Encodable>(_ values: [String: Value]) {
            for (name, value) in values { write(value, name) }
        }

        //% if formats
        package func others<Format: WireFormat>(_ values: [String: Format.Value], as format: Format) {
            for (name, value) in values { write(value, name, as: format) }
        }
        //% end
        //% end
    }
}

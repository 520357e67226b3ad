nonisolated extension APIClient {
    /// A reader of a tuple: an array in which each element has a separate meaning. It reads the elements in order.
    package struct TupleReader {
        private var container: any UnkeyedDecodingContainer

        package init(from decoder: any Decoder) throws {
            container = try decoder.unkeyedContainer()
        }

        package mutating func value<Value: Decodable>() throws -> Value {
            try container.decode(Value.self)
        }

        /// Reads an element that may be missing at the end; `null` counts as missing.
        package mutating func optional<Value: Decodable>() throws -> Value? {
            container.isAtEnd ? nil : try container.decodeIfPresent(Value.self)
        }

        /// Reads an element of any value, including `null`, that may be missing at the end.
        package mutating func free() throws -> JSON? {
            guard !container.isAtEnd else { return nil }
            return try container.decode(JSON.self)
        }

        /// Reads an element that may be missing at the end, and whose `null` differs from its absence.
        package mutating func nullable<Value: Decodable>() throws -> Nullable<Value>? {
            guard !container.isAtEnd else { return nil }
            return Nullable(try optional())
        }

        //% if formats
        package mutating func nullable<Format: WireFormat>(as format: Format) throws -> Nullable<Format.Value>? {
            guard !container.isAtEnd else { return nil }
            return Nullable(try optional(as: format))
        }
        //% end

        //% if formats
        package mutating func value<Format: WireFormat>(as format: Format) throws -> Format.Value {
            try read(container.superDecoder(), as: format)
        }
        //% end

        //% if formats
        package mutating func optional<Format: WireFormat>(as format: Format) throws -> Format.Value? {
            guard try !container.isAtEnd && !container.decodeNil() else { return nil }
            return try value(as: format)
        }
        //% end

        /// Reads the elements after those that were read.
        package mutating func rest<Value: Decodable>() throws -> [Value] {
            var values: [Value] = []
            while !container.isAtEnd {
                values.append(try value())
            }
            return values
        }

        //% if formats
        package mutating func rest<Format: WireFormat>(as format: Format) throws -> [Format.Value] {
            var values: [Format.Value] = []
            while !container.isAtEnd {
                values.append(try value(as: format))
            }
            return values
        }
        //% end
    }

    /// A writer of a tuple. Elements at its end that are `nil` are left out.
    package struct TupleWriter {
        private var container: any UnkeyedEncodingContainer
        private var leftOut = 0

        package init(to encoder: any Encoder) {
            container = encoder.unkeyedContainer()
        }

        package mutating func write<Value: Encodable>(_ value: Value) throws {
            try fill()
            try container.encode(value)
        }

        //% if formats
        package mutating func write<Format: WireFormat>(_ value: Format.Value, as format: Format) throws {
            try write(try format.encode(value))
        }
        //% end

        package mutating func optional<Value: Encodable>(_ value: Value?) throws {
            guard let value else { return leftOut += 1 }
            try write(value)
        }

        //% if formats
        package mutating func optional<Format: WireFormat>(_ value: Format.Value?, as format: Format) throws {
            try optional(try value.map(format.encode))
        }
        //% end

        //% if formats
        package mutating func optional<Format: WireFormat>(_ value: Nullable<Format.Value>?, as format: Format) throws {
            guard let value else { return leftOut += 1 }
            try write(try value.value.map(format.encode))
        }
        //% end

        package mutating func rest<Value: Encodable>(_ values: [Value]) throws {
            for value in values {
                try write(value)
            }
        }

        //% if formats
        package mutating func rest<Format: WireFormat>(_ values: [Format.Value], as format: Format) throws {
            for value in values {
                try write(value, as: format)
            }
        }
        //% end

        /// Writes `null` for the elements that were left out before the next one.
        private mutating func fill() throws {
            for _ in 0..<leftOut {
                try container.encodeNil()
            }
            leftOut = 0
        }
    }
}

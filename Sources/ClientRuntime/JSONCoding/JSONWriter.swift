internal import Foundation

nonisolated extension APIClient {
    /// An encoder of JSON for any `Encodable` type, which sorts the members of objects by name. It writes each value
    /// into the text at once.
    ///
    /// Each value has one writer. If a value requests several containers, they write the same object.
    final class JSONWriter {
        private let draft: Draft
        private let parent: JSONWriter?
        private let key: JSONReader.Step?
        /// The number of open values from the top to this one; negative after its end, so that no later use writes anything.
        private var level: Int
        private let firstMember: Int
        private var content = Content.none
        private(set) var count = 0
        /// The nested containers and encoders, which write texts of their own, with the positions of these texts.
        private var parts: [(position: Int, key: JSONReader.Step, writer: JSONWriter)] = []

        private enum Content {
            case none, value, array, object
        }

        /// The state that all writers of one text share.
        final class Draft {
            var output = Output()
            /// The number of open values that contain one another.
            var level = 0
            /// The first error of a container, which could not throw when it was created.
            var problem: EncodingError?
        }

        static func encode<Value: Encodable>(_ value: Value) throws -> Data {
            let draft = Draft()
            let writer = JSONWriter(draft)
            try writer.write(value, nil)
            guard writer.content != .none else {
                throw writer.invalid(value, "Top-level \(Value.self) did not encode any values.", nil)
            }
            try writer.finish()
            return Data(draft.output.bytes.dropLast())
        }

        private init(_ draft: Draft, in parent: JSONWriter? = nil, _ key: JSONReader.Step? = nil) {
            self.draft = draft
            self.parent = parent
            self.key = key
            draft.level += 1
            level = draft.level
            firstMember = draft.output.members.count
        }

        /// Begins the array or object that the value is written as.
        private func open(_ content: Content, _ bracket: Unicode.Scalar) {
            guard self.content != content else { return }
            guard self.content == .none, draft.level == level else { return note(outOfTurn) }
            self.content = content
            draft.output.open(bracket)
        }

        private func note(_ error: EncodingError) {
            draft.problem = draft.problem ?? error
        }

        private var outOfTurn: EncodingError {
            invalid(count, "A value was already written here, or another is still open.", nil)
        }

        @inline(never) private func invalid(_ value: Any, _ text: String, _ key: JSONReader.Step?) -> EncodingError {
            .invalidValue(value, .init(codingPath: codingPath + (key.map { [$0] } ?? []), debugDescription: text))
        }

        // MARK: Values in a container, or the value as a whole where there is no key

        /// Begins the member of an object, the element of an array, or the value itself.
        private func begin(_ key: JSONReader.Step?) throws {
            guard draft.level == level, key != nil || content == .none else { throw outOfTurn }
            switch key {
            case .index: count += 1
            case .name(let name): draft.output.begin(name)
            case nil: content = .value
            }
        }

        func put(raw text: String, _ key: JSONReader.Step?) throws {
            try begin(key)
            draft.output.raw(text)
        }

        func put(text: String, _ key: JSONReader.Step?) throws {
            try begin(key)
            draft.output.text(text)
        }

        func put(integer: some FixedWidthInteger, _ key: JSONReader.Step?) throws {
            try begin(key)
            draft.output.integer(integer)
        }

        func put(number: some BinaryFloatingPoint & LosslessStringConvertible, _ key: JSONReader.Step?) throws {
            guard number.isFinite else { throw invalid(number, "JSON has no form for \(number).", key) }
            try begin(key)
            draft.output.number(number.description)
        }

        //% if json
        /// Writes a number of any size from its digits.
        func put(numeral: String) throws {
            let bytes = Array(numeral.utf8)
            guard let first = bytes.first, first == UInt8(ascii: "-") || 0x30...0x39 ~= first,
                (try? JSONReader.Scanner.words(of: bytes)) != nil
            else { throw invalid(numeral, "It is no number.", nil) }
            try put(raw: numeral, nil)
        }

        //% end
        @inline(never) func write(_ value: any Encodable, _ key: JSONReader.Step?) throws {
            if try writeSpecial(value, key) { return }
            guard let key else { return try value.encode(to: self) }
            let (length, members, count) = (draft.output.bytes.count, draft.output.members.count, count)
            try begin(key)
            let writer = JSONWriter(draft, in: self, key)
            do {
                try value.encode(to: writer)
                try writer.finish()
            } catch {
                // The text of a value that failed is removed, because a caller may catch the error and continue.
                writer.level = -1
                draft.level = level
                draft.output.cut(to: length, members: members)
                self.count = count
                throw error
            }
        }

        /// Writes types that `JSONEncoder` treats specially, in the same way. Returns false for other types.
        private func writeSpecial(_ value: any Encodable, _ key: JSONReader.Step?) throws -> Bool {
            switch ObjectIdentifier(type(of: value)) {
            case ObjectIdentifier(String.self): try (value as? String).map { try put(text: $0, key) }
            case ObjectIdentifier(URL.self): try (value as? URL).map { try put(text: $0.absoluteString, key) }
            case ObjectIdentifier(Data.self):
                try (value as? Data).map { try put(text: $0.base64EncodedString(), key) }
            case ObjectIdentifier(Decimal.self):
                guard let decimal = value as? Decimal, decimal.isFinite else {
                    throw invalid(value, "JSON has no form for it.", key)
                }
                try put(raw: decimal.description, key)
            default: return false
            }
            return true
        }

        // MARK: Parts that are written later

        /// Returns the writer of a value with its own text, which is inserted at the end.
        func part(_ key: JSONReader.Step) -> JSONWriter {
            if case .name(let name) = key, let part = parts.last(where: { $0.key.stringValue == name }) {
                return part.writer
            }
            let writer = JSONWriter(Draft(), in: self, key)
            do {
                try begin(key)
                parts.append((draft.output.bytes.count, key, writer))
            } catch {
                note(outOfTurn)
            }
            return writer
        }

        /// Closes the open container. A value that wrote nothing becomes an empty object.
        private func finish() throws {
            if content == .none { open(.object, "{") }
            if let problem = draft.problem { throw problem }
            // The last part is inserted first, so that the other positions stay right.
            for part in parts.reversed() {
                try part.writer.finish()
                draft.output.insert(part.writer.draft.output.bytes, at: part.position, members: firstMember)
            }
            switch content {
            case .object: draft.output.closeObject(from: firstMember)
            case .array: draft.output.close("]", isEmpty: count == 0)
            case .none, .value: break
            }
            draft.level = level - 1
            level = -1
        }
    }
}

nonisolated extension APIClient.JSONWriter: Encoder {
    var codingPath: [any CodingKey] {
        let writers = sequence(first: self) { $0.parent }
        return writers.compactMap(\.key).reversed()
    }

    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        open(.object, "{")
        return KeyedEncodingContainer(ObjectContainer(writer: self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        open(.array, "[")
        return ArrayContainer(writer: self)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { self }
}

nonisolated extension APIClient.JSONWriter: SingleValueEncodingContainer {
    func encodeNil() throws { try put(raw: "null", nil) }
    func encode(_ value: Bool) throws { try put(raw: value ? "true" : "false", nil) }
    func encode(_ value: String) throws { try put(text: value, nil) }
    func encode(_ value: Double) throws { try put(number: value, nil) }
    func encode(_ value: Float) throws { try put(number: value, nil) }
    func encode(_ value: some FixedWidthInteger & Encodable) throws { try put(integer: value, nil) }
    func encode<Value: Encodable>(_ value: Value) throws { try write(value, nil) }
}

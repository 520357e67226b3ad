import SwiftPlan

/// The members of an example: the values of an object by name, or the elements of an array by index.
struct MemberValues {
    private var byName: [String: ExampleJSON] = [:]
    private var elements: [ExampleJSON] = []

    init(_ json: ExampleJSON?) {
        switch json {
        case .object(let members): byName = Dictionary(members.map { ($0.name, $0.value) }) { first, _ in first }
        case .array(let elements): self.elements = elements
        default: break
        }
    }

    func value(_ name: String, at index: Int?) -> ExampleJSON? {
        guard let index else { return byName[name] }
        return elements.indices.contains(index) ? elements[index] : nil
    }
}

extension EnumPlan.Value {
    func isSame(as json: ExampleJSON?) -> Bool {
        switch (self, json) {
        case (.string(let text), .string(let other)?): text == other
        case (.integer(let number), .number(let other)?): Int(other) == number
        case (.numeral(let number), .number(let other)?): other == number
        case (.number(let number), .number(let other)?): Double(other) == number
        case (.boolean(let flag), .boolean(let other)?): flag == other
        default: false
        }
    }
}

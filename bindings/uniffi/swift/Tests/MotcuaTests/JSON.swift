import Foundation

/// JSON as the shared cases use it: numbers are integers and stay exact, texts are compared unit by unit.
enum JSON: Decodable, Sendable {
    case null
    case bool(Bool)
    case signed(Int64)
    case unsigned(UInt64)
    case fraction(Double)
    case text(String)
    case array([JSON])
    case object([String: JSON])

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let bool = try? value.decode(Bool.self) {
            self = .bool(bool)
        } else if let number = try? value.decode(Int64.self) {
            self = .signed(number)
        } else if let number = try? value.decode(UInt64.self) {
            self = .unsigned(number)
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let array = try? value.decode([JSON].self) {
            self = .array(array)
        } else if let object = try? value.decode([String: JSON].self) {
            self = .object(object)
        } else {
            self = .fraction(try value.decode(Double.self))
        }
    }

    subscript(key: String) -> JSON? {
        guard case let .object(members) = self, let member = members[key] else { return nil }
        if case .null = member { return nil }
        return member
    }

    var text: String? {
        guard case let .text(text) = self else { return nil }
        return text
    }

    /// Whether every key of this expectation is in the answer and equal; arrays as wholes, null is absent.
    func isMet(by answer: JSON?) -> Bool {
        switch (self, answer) {
        case (.null, nil), (.null, .null?): true
        case let (.object(members), .object?): members.allSatisfy { key, member in member.isMet(by: answer?[key]) }
        case let (.array(one), .array(other)?):
            one.count == other.count && zip(one, other).allSatisfy { $0.isMet(by: $1) }
        case let (.bool(one), .bool(other)?): one == other
        case let (.signed(one), .signed(other)?): one == other
        case let (.unsigned(one), .unsigned(other)?): one == other
        case let (.text(one), .text(other)?): one.utf8.elementsEqual(other.utf8)
        default: false
        }
    }
}

extension JSON {
    init(_ text: String?) { self = text.map(JSON.text) ?? .null }
    init(_ number: Int64?) { self = number.map(JSON.signed) ?? .null }
    init(_ number: Int32?) { self = number.map { .signed(Int64($0)) } ?? .null }
    init(_ texts: [String]) { self = .array(texts.map(JSON.text)) }
}

extension JSON {
    /// A value of this package as the cases write it: names in snake case, members of enums in kebab case.
    init(telling value: Any) {
        let parts = Mirror(reflecting: value)
        switch value {
        case let json as JSON: self = json
        case let text as String: self = .text(text)
        case let flag as Bool: self = .bool(flag)
        case let number as any BinaryInteger: self = .signed(Int64(number))
        default:
            switch parts.displayStyle {
            case .optional: self = parts.children.first.map { JSON(telling: $0.value) } ?? .null
            case .collection: self = .array(parts.children.map { JSON(telling: $0.value) })
            case .enum: self = .text(parted("\(value)", by: "-"))
            default:
                let members = parts.children.map { (parted($0.label ?? "", by: "_"), JSON(telling: $0.value)) }
                self = .object(Dictionary(uniqueKeysWithValues: members))
            }
        }
    }
}

/// `premiumRate` as `premium-rate`.
private func parted(_ name: String, by hyphen: String) -> String {
    name.reduce(into: "") { $0 += $1.isUppercase ? hyphen + $1.lowercased() : "\($1)" }
}

/// A key of a case's input has the wrong type or is missing.
struct InputError: Error {
    let code: String
}

/// A case's input: an object whose keys are read by type.
struct Input {
    let json: JSON

    func optionalText(_ key: String) throws -> String? {
        guard let value = json[key] else { return nil }
        guard let text = value.text else { throw InputError(code: "input-type-\(key)") }
        return text
    }

    func text(_ key: String) throws -> String {
        guard let text = try optionalText(key) else { throw InputError(code: "input-missing-\(key)") }
        return text
    }

    func optionalInteger(_ key: String) throws -> Int64? {
        switch json[key] {
        case nil: return nil
        case let .signed(number)?: return number
        // What Swift's type of amounts does not hold cannot be passed.
        case .unsigned?, .fraction?: throw InputError(code: "amount-out-of-range")
        default: throw InputError(code: "input-type-\(key)")
        }
    }

    func integer(_ key: String) throws -> Int64 {
        guard let number = try optionalInteger(key) else { throw InputError(code: "input-missing-\(key)") }
        return number
    }
}

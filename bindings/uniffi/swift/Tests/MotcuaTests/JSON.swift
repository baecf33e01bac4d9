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
        case let (.object(members), .object?):
            members.allSatisfy { key, member in
                // A path has its names in Swift's manner.
                member.isMet(by: answer?[key])
                    || key == "path" && answer?[key]?.text.map(snakeCase) == .some(member.text)
            }
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

extension JSON: Encodable {
    func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        switch self {
        case .null: try value.encodeNil()
        case let .bool(bool): try value.encode(bool)
        case let .signed(number): try value.encode(number)
        case let .unsigned(number): try value.encode(number)
        case let .fraction(number): try value.encode(number)
        case let .text(text): try value.encode(text)
        case let .array(members): try value.encode(members)
        case let .object(members): try value.encode(members)
        }
    }

    /// A value of this package as it is written in JSON, which is as the cases write it.
    init(telling value: any Encodable) throws {
        self = try JSONDecoder().decode(JSON.self, from: JSONEncoder().encode(value))
    }
}

/// `billNumber` as `bill_number`.
func snakeCase(_ name: String) -> String {
    name.reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : "\($1)" }
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

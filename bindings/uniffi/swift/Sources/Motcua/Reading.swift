import Foundation

/// How the values of the rooms are read from JSON and other forms: strictly, and with the library's own findings. What
/// is of another type, missing, out of range or none of a record's names is refused with its place; no value is told.

/// A key of an object, or a place of a list.
struct AnyKey: CodingKey, ExpressibleByStringLiteral {
    let stringValue: String
    let intValue: Int?

    init(stringLiteral name: String) {
        stringValue = name
        intValue = nil
    }

    init?(stringValue: String) { self.init(stringLiteral: stringValue) }

    init?(intValue: Int) { self.init(place: intValue) }

    init(place: Int) {
        stringValue = String(place)
        intValue = place
    }
}

extension MotcuaError {
    /// The refusal by a rule of the library of what is read here.
    static func about(_ code: String, at path: [any CodingKey] = [], expected: String = "") -> MotcuaError {
        .Refused(finding: .about(code, at: text(of: path), expected: expected))
    }

    /// The refusal at the name of a place of a row.
    fileprivate func moved(from place: String, to name: String) -> MotcuaError {
        guard path.hasPrefix(place) else { return self }
        let path = name + path.dropFirst(place.count)
        return .Refused(
            finding: Finding(
                code: code, severity: finding.severity, path: path, start: nil, end: nil, vietnamese: finding.vietnamese,
                english: finding.english, text: "\(path): \(finding.english) [\(code)]"))
    }

    /// What a decoder refused, as the library tells it.
    fileprivate static func reading(_ error: DecodingError, range: RangeRule) -> MotcuaError {
        switch error {
        case let .typeMismatch(type, context): about("argument-type", at: context.codingPath, expected: named(type))
        case let .valueNotFound(_, context): about("argument-missing", at: context.codingPath)
        case let .keyNotFound(key, context): about("argument-missing", at: context.codingPath + [key])
        case let .dataCorrupted(context): about(range.code, at: context.codingPath, expected: range.greatest)
        @unknown default: about("argument-type", expected: "JSON")
        }
    }
}

extension Finding {
    /// The rules that reading asks, by their codes.
    private static let readingRules: [String: Rule] = {
        let codes: Set = [
            "argument-missing", "argument-type", "argument-range", "argument-unknown", "unknown-word", "date-format",
            "time-format", "amount-out-of-range",
        ]
        let rules = findingRules().filter { codes.contains($0.code) }
        return Dictionary(uniqueKeysWithValues: rules.map { ($0.code, $0) })
    }()

    fileprivate static func about(_ code: String, at path: String, expected: String) -> Finding {
        let rule = readingRules[code]
        let (vietnamese, english) = (filled(rule?.vietnamese ?? code, expected), filled(rule?.english ?? code, expected))
        return Finding(
            code: code, severity: rule?.severity ?? .error, path: path, start: nil, end: nil, vietnamese: vietnamese,
            english: english, text: (path.isEmpty ? "" : "\(path): ") + "\(english) [\(code)]")
    }

    /// A rule's text with what was expected in its place.
    private static func filled(_ template: String, _ expected: String) -> String {
        let parts = template.split(separator: "{expected}", omittingEmptySubsequences: false)
        return parts.joined(separator: expected)
    }
}

/// A place as findings tell it: `subject.actingFor.kind`, `rows[3]`.
private func text(of path: [any CodingKey]) -> String {
    path.reduce(into: "") { text, key in
        if let place = key.intValue {
            text += "[\(place)]"
        } else {
            text += (text.isEmpty ? "" : ".") + camelCase(key.stringValue)
        }
    }
}

private func camelCase(_ name: String) -> String {
    let words = name.split(separator: "_", omittingEmptySubsequences: false)
    return words.dropFirst().reduce(String(words.first ?? "")) { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
}

/// What a type is called in findings.
private func named(_ type: Any.Type) -> String {
    switch type {
    case is String.Type: "text"
    case is Bool.Type: "boolean"
    case is any BinaryInteger.Type, is any BinaryFloatingPoint.Type: "integer"
    case is [Any].Type: "list"
    default: "object"
    }
}

/// By which rule a number is refused that its type does not hold.
private struct RangeRule {
    var code = "argument-range"
    var greatest = String(Int64.max)

    static func of(_ type: Any.Type) -> RangeRule {
        switch type {
        case is UInt8.Type: RangeRule(greatest: String(UInt8.max))
        case is UInt16.Type: RangeRule(greatest: String(UInt16.max))
        case is UInt32.Type: RangeRule(greatest: String(UInt32.max))
        case is Int32.Type: RangeRule(greatest: String(Int32.max))
        default: RangeRule()
        }
    }

    static let money = RangeRule(code: "amount-out-of-range", greatest: "")
}

private func told<T>(
    at path: [any CodingKey], range: RangeRule = RangeRule(), _ read: () throws -> T
) throws -> T {
    do {
        return try read()
    } catch let refusal as MotcuaError {
        throw refusal
    } catch let error as DecodingError {
        throw MotcuaError.reading(error, range: range)
    } catch {
        // Foundation has an error of its own for a number that no integer holds, without a place.
        throw MotcuaError.about(range.code, at: path, expected: range.greatest)
    }
}

/// An amount that is not below zero; whether it is too much is the call's to say.
private func inRange(_ amount: Int64, at path: [any CodingKey]) throws -> Int64 {
    guard amount >= 0 else { throw MotcuaError.about("amount-out-of-range", at: path) }
    return amount
}

/// Asks a call. An amount below zero does not cross and is refused without its place, which the question read once
/// more tells.
func placed<Question: Codable, Answer>(_ question: Question, _ call: () throws -> Answer) throws -> Answer {
    do {
        return try call()
    } catch let refusal as MotcuaError where refusal.code == "amount-out-of-range" && refusal.path.isEmpty {
        _ = try JSONDecoder().decode(Question.self, from: JSONEncoder().encode(question))
        throw refusal
    }
}

/// A text that stands by itself.
func textValue(_ decoder: any Decoder) throws -> String {
    try told(at: decoder.codingPath) { try decoder.singleValueContainer().decode(String.self) }
}

/// The member of a closed list whose word this is.
func memberValue<Member: CaseIterable>(
    _ text: String, _ word: KeyPath<Member, String>, at path: [any CodingKey]
) throws -> Member {
    if let member = Member.allCases.first(where: { $0[keyPath: word] == text }) { return member }
    let known = Member.allCases.map { $0[keyPath: word] }.joined(separator: ", ")
    throw MotcuaError.about("unknown-word", at: path, expected: known)
}

/// Whether a key is a plain name, such as a misspelt one of a field.
private func isName(_ key: String) -> Bool {
    key.range(of: "^[A-Za-z_][A-Za-z0-9_]{0,39}$", options: .regularExpression) != nil
}

/// What reads a record from an object: no key but its fields' is passed over.
struct ObjectReader {
    private let container: KeyedDecodingContainer<AnyKey>

    init(_ decoder: any Decoder, _ names: [String]) throws {
        let container = try told(at: decoder.codingPath) { try decoder.container(keyedBy: AnyKey.self) }
        if let unknown = container.allKeys.first(where: { !names.contains($0.stringValue) }) {
            // A key that is a plain name is told; any other may be the caller's own text.
            let place = isName(unknown.stringValue) ? decoder.codingPath + [unknown] : decoder.codingPath
            throw MotcuaError.about("argument-unknown", at: place, expected: names.joined(separator: ", "))
        }
        self.container = container
    }

    /// A field that must be there.
    func required<T: Decodable>(_ key: AnyKey) throws -> T {
        guard let value: T = try optional(key) else {
            throw MotcuaError.about("argument-missing", at: container.codingPath + [key])
        }
        return value
    }

    /// A field that may be left out, or null.
    func optional<T: Decodable>(_ key: AnyKey) throws -> T? {
        try told(at: container.codingPath + [key], range: .of(T.self)) { try container.decodeIfPresent(T.self, forKey: key) }
    }

    /// A list, empty if left out.
    func list<T: Decodable>(_ key: AnyKey) throws -> [T] { try optional(key) ?? [] }

    /// Values by their keys, none if left out.
    func map<T: Decodable>(_ key: AnyKey) throws -> [String: T] { try optional(key) ?? [:] }

    /// A truth, false if left out.
    func truth(_ key: AnyKey) throws -> Bool { try optional(key) ?? false }

    /// An amount that must be there.
    func requiredAmount(_ key: AnyKey) throws -> Int64 {
        guard let amount = try optionalAmount(key) else {
            throw MotcuaError.about("argument-missing", at: container.codingPath + [key])
        }
        return amount
    }

    /// An amount that may be left out, or null.
    func optionalAmount(_ key: AnyKey) throws -> Int64? {
        let place = container.codingPath + [key]
        let amount = try told(at: place, range: .money) { try container.decodeIfPresent(Int64.self, forKey: key) }
        return try amount.map { try inRange($0, at: place) }
    }

    /// Amounts by their keys, none if left out.
    func amounts(_ key: AnyKey) throws -> [String: Int64] {
        let amounts: [String: Int64] = try map(key)
        for (name, amount) in amounts {
            _ = try inRange(amount, at: container.codingPath + [key] + (isName(name) ? [AnyKey(stringLiteral: name)] : []))
        }
        return amounts
    }

    /// Digits that may be left out: a text, or a whole number.
    func optionalDigits(_ key: AnyKey) throws -> String? {
        if let number = try? container.decodeIfPresent(Int64.self, forKey: key) { return String(number) }
        if let number = try? container.decodeIfPresent(Decimal.self, forKey: key) { return "\(number)" }
        return try optional(key)
    }

    /// The text of a JSON object that may be left out: the object, or its text.
    func optionalJSON(_ key: AnyKey) throws -> String? {
        if let text = try? container.decodeIfPresent(String.self, forKey: key) { return text }
        guard let object: [String: AnyJSON] = try optional(key) else { return nil }
        return String(decoding: try JSONEncoder().encode(object), as: UTF8.self)
    }

    /// The text of a JSON object: the object, or its text.
    func requiredJSON(_ key: AnyKey) throws -> String {
        guard let text = try optionalJSON(key) else {
            throw MotcuaError.about("argument-missing", at: container.codingPath + [key])
        }
        return text
    }
}

/// JSON as it is, for what the library reads itself.
private enum AnyJSON: Codable {
    case null
    case truth(Bool)
    case number(Decimal)
    case text(String)
    case list([AnyJSON])
    case object([String: AnyJSON])

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let truth = try? value.decode(Bool.self) {
            self = .truth(truth)
        } else if let number = try? value.decode(Decimal.self) {
            self = .number(number)
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let list = try? value.decode([AnyJSON].self) {
            self = .list(list)
        } else {
            self = .object(try value.decode([String: AnyJSON].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        switch self {
        case .null: try value.encodeNil()
        case let .truth(truth): try value.encode(truth)
        case let .number(number): try value.encode(number)
        case let .text(text): try value.encode(text)
        case let .list(list): try value.encode(list)
        case let .object(object): try value.encode(object)
        }
    }
}

/// What reads a record from a list of its fields in their order.
struct RowReader {
    private var container: any UnkeyedDecodingContainer

    init(_ decoder: any Decoder, _ names: [String]) throws {
        container = try told(at: decoder.codingPath) { try decoder.unkeyedContainer() }
        guard (container.count ?? 0) <= names.count else {
            let known = names.joined(separator: ", ")
            throw MotcuaError.about("argument-type", at: decoder.codingPath, expected: known)
        }
    }

    /// A field that must be there.
    mutating func required<T: Decodable>(_ key: AnyKey) throws -> T {
        guard let value: T = try optional(key) else {
            throw MotcuaError.about("argument-missing", at: container.codingPath + [key])
        }
        return value
    }

    /// A field that may be left out, or null.
    mutating func optional<T: Decodable>(_ key: AnyKey) throws -> T? {
        guard !container.isAtEnd else { return nil }
        let row = container.codingPath
        let place = AnyKey(place: container.currentIndex)
        do {
            return try told(at: row + [place], range: .of(T.self)) { try container.decodeIfPresent(T.self) }
        } catch let refusal as MotcuaError {
            // A place of a row is told by its name.
            throw refusal.moved(from: text(of: row + [place]), to: text(of: row + [key]))
        }
    }

    /// A list, empty if left out.
    mutating func list<T: Decodable>(_ key: AnyKey) throws -> [T] { try optional(key) ?? [] }

    /// Values by their keys, none if left out.
    mutating func map<T: Decodable>(_ key: AnyKey) throws -> [String: T] { try optional(key) ?? [:] }

    /// A truth, false if left out.
    mutating func truth(_ key: AnyKey) throws -> Bool { try optional(key) ?? false }

    /// An amount that must be there.
    mutating func requiredAmount(_ key: AnyKey) throws -> Int64 {
        try inRange(required(key), at: container.codingPath + [key])
    }

    /// An amount that may be left out, or null.
    mutating func optionalAmount(_ key: AnyKey) throws -> Int64? {
        let amount: Int64? = try optional(key)
        return try amount.map { try inRange($0, at: container.codingPath + [key]) }
    }
}

/// What reads one of several: a word, or a record.
struct ChoiceReader {
    /// The word, where it is one.
    let word: String?

    private let decoder: any Decoder
    private let words: String

    init(_ decoder: any Decoder, words: String) {
        self.decoder = decoder
        self.words = words
        word = try? decoder.singleValueContainer().decode(String.self)
    }

    /// The record.
    func record<T: Decodable>() throws -> T { try T(from: decoder) }

    /// The refusal of what is none of them.
    var refusal: MotcuaError {
        let code = word == nil ? "argument-type" : "unknown-word"
        return MotcuaError.about(code, at: decoder.codingPath, expected: words)
    }
}

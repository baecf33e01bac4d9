/// A record as it may be shown: words, days and truths as they are, of texts their length, of numbers nothing.
func masked(_ name: String, _ fields: KeyValuePairs<String, Any>) -> String {
    "\(name)(\(fields.map { "\($0): \(shown($1))" }.joined(separator: ", ")))"
}

private func shown(_ value: Any) -> String {
    switch value {
    case let text as String: return "‹\(text.unicodeScalars.count)›"
    case is any BinaryInteger: return "‹number›"
    default: break
    }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional: return mirror.children.first.map { shown($0.value) } ?? "nil"
    case .collection: return "[\(mirror.children.map { shown($0.value) }.joined(separator: ", "))]"
    case .dictionary: return "‹\(mirror.children.count) entries›"
    // A word, a day, a truth; a record shows itself by the same rule.
    default: return String(describing: value)
    }
}

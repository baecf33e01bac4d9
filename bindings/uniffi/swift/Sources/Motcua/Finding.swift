import Foundation

/// The refusal of a call: what was given breaks a rule. Its texts never hold the value that was refused.
extension MotcuaError: LocalizedError, CustomStringConvertible {
    /// The finding that stopped the call.
    public var finding: Finding {
        switch self {
        case let .Refused(finding): finding
        }
    }

    /// The stable code in kebab-case.
    public var code: String { finding.code }

    /// Where it is: data objects as `38.01.00`, an argument by its name, empty for the whole text.
    public var path: String { finding.path }

    /// The bytes of the text's UTF-8 that it is about, where they are known.
    public var span: Range<Int>? { finding.span }

    /// The message in a language, without place and code.
    public func message(in language: Language) -> String { finding.message(in: language) }

    /// The message in Vietnamese.
    public var errorDescription: String? { message(in: .vietnamese) }

    /// The place, the English message and the code in one line: for logs.
    public var description: String { finding.text }
}

extension Finding {
    /// The bytes of the text's UTF-8 that it is about, where they are known.
    public var span: Range<Int>? {
        guard let start, let end else { return nil }
        return Int(start)..<Int(end)
    }

    /// What it is about in the text that was given, where that is known.
    public func range(in text: String) -> Range<String.Index>? {
        guard let span, let last = text.utf8.index(text.startIndex, offsetBy: span.upperBound, limitedBy: text.endIndex)
        else { return nil }
        return text.utf8.index(text.startIndex, offsetBy: span.lowerBound)..<last
    }

    /// The message in a language, without place and code.
    public func message(in language: Language) -> String {
        switch language {
        case .vietnamese: vietnamese
        case .english: english
        }
    }
}

/// Findings: what can be said about a text from outside.
public enum Findings {
    /// Every rule whose code a finding can carry.
    public static func rules() -> [Rule] { findingRules() }
}

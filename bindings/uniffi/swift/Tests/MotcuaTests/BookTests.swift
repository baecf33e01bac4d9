import Foundation
import Motcua
import XCTest

final class BookTests: XCTestCase {
    /// A rule of a case about which the built-in book says nothing.
    private let text = """
        {"rules": [{"id": "example-2030-post", "issued": "2030-01-01", "from": "2030-02-01", "authority": "practice",
          "effect": "allow", "parties": ["official"], "methods": ["portal-post"],
          "text": {"vi": "Ví dụ", "en": "Example"}, "sources": ["editors"], "confidence": "unverified"}]}
        """

    private func later() throws -> LoginQuestion {
        try question(.official, .portalPost, on: "2030-03-01", knownOn: nil)
    }

    private func question(
        _ party: Party = .organisation, _ method: Method = .portalUsbToken, on: String = "2024-06-20",
        knownOn: String? = "2024-07-01"
    ) throws -> LoginQuestion {
        LoginQuestion(
            subject: LoginSubject(kind: party), method: method, portal: "H34", on: try Day(text: on),
            knownOn: try knownOn.map { try Day(text: $0) })
    }

    func testWhatWasKnownDecides() throws {
        let before = try Account.login(question())
        XCTAssertEqual(before.outcome, .allowed)
        XCTAssertEqual(before.until, Day("2025-06-30"))
        XCTAssertFalse(before.rules.isEmpty)
        XCTAssertEqual(before.rules, before.ruleRows.map(\.id))
        XCTAssertEqual(before, try Account.login(question(), book: .builtin))
        let closed = try Account.login(question(on: "2025-07-01", knownOn: nil))
        XCTAssertEqual(closed.outcome, .refused)
    }

    func testABookWithARowLaidOverIt() throws {
        let overlay = try Book.builtin.overlay(text)
        XCTAssertEqual(overlay.findings, [])
        XCTAssertEqual(overlay.added, ["example-2030-post"])
        XCTAssertEqual(overlay.replaced, [])
        XCTAssertNotEqual(overlay.book.fingerprint, Book.builtin.fingerprint)
        let answer = try Account.login(later(), book: overlay.book)
        XCTAssertEqual(answer.outcome, .allowed)
        XCTAssertEqual(answer.rules, ["example-2030-post"])
        XCTAssertEqual(answer.ruleRows.first?.text, Wordings(vi: "Ví dụ", en: "Example"))
        XCTAssertNotEqual(try Account.login(later()).rules, ["example-2030-post"])
        let again = try Book.builtin.overlay(text)
        XCTAssertEqual(again.book, overlay.book)
        XCTAssertEqual(Set([again.book, overlay.book, .builtin]).count, 2)
    }

    func testABadRowIsToldAndTheBookStays() throws {
        let overlay = try Book.builtin.overlay(text.replacingOccurrences(of: "2030-02-01", with: "2030-02-30"))
        XCTAssertEqual(overlay.findings.map(\.code), ["date-format"])
        XCTAssertEqual(overlay.findings.map(\.path), ["rules[0].from"])
        XCTAssertEqual(overlay.findings.map(\.severity), [.error])
        XCTAssertEqual(overlay.book, .builtin)
    }

    func testAnOverlayThatCannotBeReadChangesNothing() throws {
        for text in ["", "{", "[]", "null", "{\"no_such_table\":[]}", String(repeating: "[", count: 10_000)] {
            let overlay = try Book.builtin.overlay(text)
            XCTAssertFalse(overlay.findings.isEmpty, text)
            XCTAssertEqual(overlay.book, .builtin)
            XCTAssertTrue(overlay.findings.allSatisfy { !$0.messages.vi.isEmpty && !$0.messages.en.isEmpty })
        }
    }

    func testBooksCrossTasks() async throws {
        let (text, question) = (text, try later())
        let answers = try await withThrowingTaskGroup(of: [String].self, returning: Set<[String]>.self) { group in
            for turn in 0..<200 {
                group.addTask {
                    let book = turn.isMultiple(of: 2) ? try Book.builtin.overlay(text).book : .builtin
                    return [book.fingerprint] + (try Account.login(question, book: book).rules)
                }
            }
            return try await group.reduce(into: []) { $0.insert($1) }
        }
        XCTAssertEqual(answers.count, 2)
    }

    func testWordsAndLabels() throws {
        XCTAssertEqual(Method.portalUsbToken.word, "portal-usb-token")
        XCTAssertEqual(try Method(word: "vneid-level-2"), .vneidLevel2)
        XCTAssertThrowsError(try Method(word: "PORTAL-USB-TOKEN")) {
            XCTAssertEqual(($0 as? MotcuaError)?.code, "unknown-word")
        }
        for method in Method.allCases {
            XCTAssertEqual(try Method(word: method.word), method)
            XCTAssertNotEqual(method.label(.vietnamese), method.label(.english))
        }
        XCTAssertEqual(LoginOutcome.allCases.map(\.word), ["allowed", "refused", "pending", "unknown"])
        XCTAssertEqual(Set(FeeKind.allCases.map(\.word)), ["phi", "le_phi"])
    }
}

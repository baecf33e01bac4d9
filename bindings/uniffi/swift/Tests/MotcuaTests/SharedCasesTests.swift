import Foundation
import Motcua
import XCTest

/// Every case of the directory that MOTCUA_VECTORS names, through this package's public API. A call that is not
/// known fails unless the file of exceptions gives a reason for it; a reason no longer needed fails too.
final class SharedCasesTests: XCTestCase {
    private func file(_ name: String) throws -> URL {
        let path = try XCTUnwrap(ProcessInfo.processInfo.environment[name], "\(name) names no file")
        return URL(fileURLWithPath: path)
    }

    private func cases() throws -> [JSON] {
        let files = try XCTUnwrap(
            FileManager.default.enumerator(at: try file("MOTCUA_VECTORS"), includingPropertiesForKeys: nil))
        var cases: [JSON] = []
        for case let file as URL in files where file.pathExtension == "json" {
            cases += try JSONDecoder().decode([JSON].self, from: try Data(contentsOf: file))
        }
        XCTAssertFalse(cases.isEmpty, "no case found")
        return cases
    }

    private func exceptions() throws -> [String: String] {
        try JSONDecoder().decode([String: String].self, from: try Data(contentsOf: try file("MOTCUA_EXCEPTIONS")))
    }

    func testCasesOfEveryLanguage() throws {
        let exceptions = try exceptions()
        var passed = 0
        var failed = 0
        for shared in try cases() {
            let name = try XCTUnwrap(shared["call"]?.text, "a case without a call")
            if exceptions[name] != nil { continue }
            if let failure = failure(of: shared, calling: name) {
                failed += 1
                XCTFail("\(shared["id"]?.text ?? "") (\(name)): \(failure)")
            } else {
                passed += 1
            }
        }
        print("cases: \(passed) passed, \(failed) failed")
        XCTAssertGreaterThan(passed, 0)
    }

    func testExceptionsAreNeeded() throws {
        let used = Set(try cases().compactMap { $0["call"]?.text })
        for (call, reason) in try exceptions() {
            XCTAssertFalse(reason.isEmpty, "\(call) has no reason")
            XCTAssertTrue(calls[call] == nil && roomCalls[call] == nil, "\(call) is answered and excepted")
            XCTAssertTrue(used.contains(call), "\(call) is excepted, but no case uses it")
        }
    }

    private func failure(of shared: JSON, calling name: String) -> String? {
        guard let input = shared["input"], let expect = shared["expect"] else { return "no input or expectation" }
        let answer: Result<JSON, any Error>
        if let call = calls[name] {
            answer = Result { try JSON(telling: try call(Input(json: input))) }
        } else if let call = roomCalls[name] {
            answer = Result { try JSON(telling: try call(input)) }
        } else {
            return "unknown call"
        }
        switch (expect["ok"], expect["err"], answer) {
        case let (expected?, nil, .success(answer)):
            return expected.isMet(by: answer) ? nil : "expected \(expected), got \(answer)"
        case let (nil, expected?, .failure(error)):
            // Paths have their names in Swift's manner; their end is compared, from a key on.
            let path = snakeCase((error as? MotcuaError)?.path ?? "")
            let isThere = expected["path"]?.text.map { ".\(path)".hasSuffix(".\($0)") } ?? true
            let isTold = expected["code"]?.text.map { isSame($0, error) } ?? true
            return isThere && isTold ? nil : "expected \(expected), got \(error)"
        case (nil, nil, _), (_?, _?, _):
            return "expect has neither ok nor err, or both"
        default:
            return "expected \(expect), got \(answer)"
        }
    }

    /// What the cases tell of an input of another shape is told of a question as its argument's.
    private func isSame(_ code: String, _ error: any Error) -> Bool {
        guard let refusal = error as? MotcuaError else { return (error as? InputError)?.code == code }
        let path = snakeCase(refusal.path)
        return refusal.code == code
            || (refusal.code == "argument-missing" && code.hasPrefix("input-missing-")
                && path.hasSuffix(code.dropFirst("input-missing-".count)))
            || (refusal.code == "argument-type" && code.hasPrefix("input-type-")
                && path.hasSuffix(code.dropFirst("input-type-".count)))
    }
}

/// A question from the input of a case.
func read<Question: Decodable>(_ input: JSON, _ question: Question.Type) throws -> Question {
    try JSONDecoder().decode(question, from: JSONEncoder().encode(input))
}

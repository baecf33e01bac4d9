import Foundation
import Motcua
import XCTest

/// Each leaf of the questions of every room's call, replaced by what nobody expects there: an answer or a refusal that
/// tells code, place and both texts, and nothing of the value.
final class LeavesTests: XCTestCase {
    private static let secret = "BIMAT-0987654321"
    private static let hostile: [JSON] =
        ["", "\u{0}", "🐃\(secret)", "0000-01-01", "9999-12-31T23:59", "vneid-level-2", String(repeating: "ế", count: 20_000)]
        .map(JSON.text) + [
            .null, .bool(true), .signed(.max), .signed(.min), .signed(-1), .unsigned(.max), .fraction(1.5), .fraction(1e300),
        ]

    func testHostileLeavesAreAnsweredOrRefused() throws {
        var asked = 0
        var wrong: [String] = []
        var calls: Set<String> = []
        for (name, input) in try questions() {
            guard let call = roomCalls[name], calls.insert(name).inserted else { continue }
            for place in places(of: input) {
                for value in Self.hostile {
                    asked += 1
                    if let fault = told(call, replaced(input, place[...], value)) { wrong.append("\(name) \(place): \(fault)") }
                }
            }
        }
        print("leaves: \(asked) questions of \(calls.count) calls")
        XCTAssertEqual(Array(wrong.prefix(20)), [])
        XCTAssertTrue(calls.count > 40 && asked > 5_000, "\(asked) questions of \(calls.count) calls")
    }

    /// The cases' calls and inputs, those of most leaves first.
    private func questions() throws -> [(String, JSON)] {
        let folder = try XCTUnwrap(ProcessInfo.processInfo.environment["MOTCUA_VECTORS"])
        var found: [(String, JSON, Int)] = []
        for file in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() where file.hasSuffix(".json") {
            let text = try Data(contentsOf: URL(fileURLWithPath: folder).appendingPathComponent(file))
            guard case let .array(cases) = try JSONDecoder().decode(JSON.self, from: text) else { continue }
            for item in cases {
                if let call = item["call"]?.text, let input = item["input"] { found.append((call, input, places(of: input).count)) }
            }
        }
        return found.sorted { $0.2 > $1.2 }.map { ($0.0, $0.1) }
    }

    /// What is wrong with what comes of a question.
    private func told(_ call: (JSON) throws -> any Encodable, _ question: JSON) -> String? {
        do {
            _ = try call(question)
            return nil
        } catch let refusal as MotcuaError {
            let texts = [
                refusal.message(in: .vietnamese), refusal.message(in: .english), refusal.description, refusal.path,
            ]
            if refusal.code.isEmpty || texts[0].isEmpty || texts[0] == texts[1] { return "no texts: \(refusal)" }
            return texts.contains { $0.contains(Self.secret) || $0.count > 2_000 } ? "the value is told: \(refusal.code)" : nil
        } catch {
            return String("\(error)".prefix(200))
        }
    }

    /// The places of all leaves.
    private func places(of value: JSON) -> [[String]] {
        switch value {
        case let .object(members) where !members.isEmpty:
            members.keys.sorted().flatMap { key in places(of: members[key] ?? .null).map { [key] + $0 } }
        case let .array(members) where !members.isEmpty:
            members.indices.flatMap { at in places(of: members[at]).map { ["\(at)"] + $0 } }
        default: [[]]
        }
    }

    private func replaced(_ value: JSON, _ place: ArraySlice<String>, _ leaf: JSON) -> JSON {
        guard let first = place.first else { return leaf }
        switch value {
        case var .object(members):
            members[first] = replaced(members[first] ?? .null, place.dropFirst(), leaf)
            return .object(members)
        case var .array(members):
            if let at = Int(first) { members[at] = replaced(members[at], place.dropFirst(), leaf) }
            return .array(members)
        default: return value
        }
    }
}

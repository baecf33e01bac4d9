import Foundation
import Motcua
import XCTest

final class BadInputTests: XCTestCase {
    private func assertRefused<T>(
        _ code: String, _ call: @autoclosure () throws -> T, line: UInt = #line
    ) {
        XCTAssertThrowsError(try call(), line: line) { error in
            XCTAssertEqual((error as? MotcuaError)?.code, code, line: line)
        }
    }

    func testAmountsOutsideTheirRange() {
        for amount in [0, -1, Int64.min, Int64.max, 10_000_000_000_000] {
            assertRefused("amount-out-of-range", try Transfer(bin: "970436", account: "0011012345678", amount: amount))
        }
        assertRefused("amount-out-of-range", try Money.inWords(-1, .vietnamese))
        assertRefused("amount-out-of-range", try Money.format(Int64.min))
    }

    func testNumbersOutsideTheirRange() throws {
        assertRefused("argument-range", try Text.fold("a", limit: -1))
        let symbol = try Symbol("a")
        for modules in [-1, 256, Int.min, Int.max] {
            assertRefused("argument-range", try symbol.svg(quietZone: modules))
            assertRefused("argument-range", try symbol.png(quietZone: modules))
            assertRefused("argument-range", try symbol.terminal(quietZone: modules))
        }
        assertRefused("argument-range", try symbol.png(pixelsPerModule: 65_536))
        assertRefused("symbol-image-size", try symbol.png(pixelsPerModule: 0))
    }

    func testUnknownWords() throws {
        assertRefused("service-unknown", try Service(code: "qribftta"))
        assertRefused("initiation-unknown", try Initiation(word: "STATIC"))
        assertRefused("symbol-level", try Level(letter: "m"))
        assertRefused("symbol-colour", try Symbol("a").svg(foreground: "red"))
        for width in ["", "30", "0mm", "10000px", "30mm\" onload=\"x"] {
            assertRefused("symbol-length", try Symbol("a").svg(width: width))
        }
        XCTAssertTrue(try Symbol("a").svg(width: "30mm").contains(" width=\"30mm\" height=\"30mm\""))
        assertRefused("symbol-contrast", try Symbol("a").svg(foreground: "#ffffff", background: "#000000"))
        XCTAssertTrue(try Symbol("a").svg(foreground: "#ffffff", background: "#000000", lowContrast: true).contains("#000000"))
        assertRefused("date-format", try Vietqr.isAttested("970436", on: "2026-02-30"))
        assertRefused("unknown-bank", try Vietqr.bank("971100"))
    }

    func testADayThatIsNoneTellsItsArgument() {
        let calls: [(String, () throws -> Void)] = [
            ("on", { _ = try Identity.province("62", on: "01/07/2025") }),
            ("on", { _ = try Identity.taxCode("0100109106", on: "") }),
            ("issued", { _ = try Identity.personalNumber("062098000001", issued: "2025-02-30") }),
            ("on", { _ = try Vietqr.isAttested("970436", on: "2026-2-3") }),
        ]
        for (argument, call) in calls {
            XCTAssertThrowsError(try call()) { error in
                XCTAssertEqual((error as? MotcuaError)?.code, "date-format")
                XCTAssertEqual((error as? MotcuaError)?.path, argument)
            }
        }
    }

    func testTextsThatAreNoPayload() {
        let long = String(repeating: "9", count: 100_000)
        for text in ["", " ", "\u{0}", "000201\u{0}", "\u{FEFF}", "không", long, String(repeating: "ế", count: 100_000)] {
            let inspection = Vietqr.inspect(text)
            XCTAssertFalse(inspection.payable)
            XCTAssertNil(inspection.transfer)
            XCTAssertThrowsError(try Vietqr.read(text)) { XCTAssertTrue($0 is MotcuaError) }
        }
        XCTAssertEqual(Vietqr.inspect(Data([48, 48, 255])).findings.first?.code, "input-not-utf8")
        assertRefused("symbol-too-long", try Symbol(long))
    }

    func testNoRefusalHoldsTheValue() {
        let secret = "BIMAT-0987654321"
        let calls: [() throws -> Void] = [
            { _ = try Transfer(bin: secret, account: "1") },
            { _ = try Transfer(bin: "970436", account: secret) },
            { _ = try Transfer(bin: "970436", account: "1", purpose: "\(secret) ệ") },
            { _ = try Transfer(bin: "970436", account: "1", billNumber: secret + secret) },
            { _ = try Vietqr.read(secret) },
            { _ = try Vietqr.bank(secret) },
            { _ = try Vietqr.findBank(secret) },
            { _ = try Money.parse(secret, lenient: true) },
            { _ = try Service(code: secret) },
            { _ = try Emvco.read(secret) },
            { _ = try Identity.province(secret) },
            { _ = try Identity.province("62", on: secret) },
            { _ = try Identity.personalNumber(secret) },
            { _ = try Identity.taxCode(secret) },
            { _ = try Identity.phone(secret) },
            { _ = try Identity.dossierCode(secret, lenient: true) },
            { _ = try Level(letter: secret) },
        ]
        for call in calls {
            XCTAssertThrowsError(try call()) { error in
                let told = "\(error) \(String(reflecting: error)) \(error.localizedDescription)"
                XCTAssertFalse(told.contains(secret), told)
            }
        }
    }

    func testRefusedCallsKeepMemoryFlat() throws {
        for turn in 0..<10_000 { refuse(turn) }
        let before = try residentKilobytes()
        for turn in 0..<100_000 { refuse(turn) }
        let grown = try residentKilobytes() - before
        print("refused calls: 100000, resident memory grew by \(grown) KB")
        XCTAssertLessThan(grown, 4_096)
    }

    private func refuse(_ turn: Int) {
        let refused: Bool
        do {
            if turn.isMultiple(of: 2) {
                _ = try Transfer(bin: "970436", account: "0011-012-345678")
            } else {
                _ = try Vietqr.read("00020101021138")
            }
            refused = false
        } catch {
            refused = error is MotcuaError
        }
        if !refused { XCTFail("not refused") }
    }

    private func residentKilobytes() throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = try XCTUnwrap(status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") })
        return try XCTUnwrap(Int(line.filter(\.isNumber)))
    }
}

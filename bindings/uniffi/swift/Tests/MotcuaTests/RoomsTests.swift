import Foundation
import Motcua
import XCTest

final class RoomsTests: XCTestCase {
    func testEveryRuleHasACodeASourceAndBothTexts() {
        let rules = Findings.rules()
        XCTAssertGreaterThan(rules.count, 100)
        XCTAssertEqual(Set(rules.map(\.code)).count, rules.count)
        XCTAssertTrue(rules.allSatisfy { !$0.source.isEmpty && !$0.vietnamese.isEmpty && !$0.english.isEmpty })
    }

    func testAmountsInWordsAndInPrint() throws {
        XCTAssertEqual(try Money.inWords(180_000, .vietnamese), "một trăm tám mươi nghìn đồng")
        XCTAssertEqual(
            try Money.inWords(1_000_005, .vietnamese, southern: true), "một triệu không trăm lẻ năm đồng")
        XCTAssertEqual(try Money.inWords(180_000, .english), "one hundred eighty thousand dong")
        XCTAssertEqual(try Money.format(180_000), "180.000 ₫")
    }

    func testABankAndTheListsThatHaveIt() throws {
        let bank = try Vietqr.bank("970436")
        XCTAssertEqual(bank.shortName, "Vietcombank")
        XCTAssertEqual(Vietqr.banks().filter { $0.bin == "970436" }, [bank])
        XCTAssertFalse(try Vietqr.isAttested("970436", on: "1999-01-01"))
        XCTAssertTrue(try Vietqr.isAttested("970436", on: "2026-01-01"))
    }

    func testBanksByNameAndNamesOfFields() throws {
        XCTAssertEqual(try Vietqr.findBank("Ngân hàng Vietcombank"), try Vietqr.bank("970436"))
        let fields = TransferFields(bin: "970436", account: "0011012345678", billNumber: String(repeating: "X", count: 30))
        let path = try XCTUnwrap(Transfer.check(fields).first?.path)
        XCTAssertEqual(Vietqr.name(of: path, in: .vietnamese), "số hóa đơn")
        XCTAssertNil(Vietqr.name(of: String(repeating: "9", count: 1_000_000), in: .english))
        XCTAssertEqual(try Money.parse("9.223.372.036.854.775.807 ₫", lenient: true), .max)
        XCTAssertThrowsError(try Money.parse("9223372036854775808")) {
            XCTAssertEqual(($0 as? MotcuaError)?.code, "amount-out-of-range")
        }
    }

    func testCodesAndServicesNameEachOther() throws {
        for service in Service.allCases { XCTAssertEqual(try Service(code: service.code), service) }
    }

    func testASymbolIsDrawnThreeWays() throws {
        let symbol = try Symbol("00020101021138")
        XCTAssertEqual([symbol.version, symbol.size, symbol.rows.count], [1, 21, 21])
        XCTAssertEqual(symbol.level, .medium)
        XCTAssertTrue(try symbol.svg().hasPrefix("<svg "))
        let drawn = try symbol.svg(quietZone: 0, foreground: "#102030", title: "<Lệ phí>")
        XCTAssertTrue(drawn.contains("0 0 21 21") && drawn.contains("#102030") && drawn.contains("&lt;Lệ phí&gt;"))
        XCTAssertEqual(Array(try symbol.png().prefix(4)), [0x89, 0x50, 0x4E, 0x47])
        XCTAssertEqual(try symbol.png(pixelsPerModule: 2, quietZone: 0)[19], 42)
        XCTAssertTrue(try symbol.terminal(screen: .coloured).hasPrefix("\u{1b}["))
    }

    func testAStaticCodeIsMadeDynamicOnce() throws {
        let printed = try Transfer(bin: "970403", account: "0011012345678").payload()
        let dynamic = try Vietqr.makeDynamic(printed, amount: 50_000, billNumber: "HD01", reference: "R1", purpose: "P")
        let read = try Vietqr.read(dynamic)
        XCTAssertEqual(read.amount, 50_000)
        XCTAssertEqual([read.billNumber, read.reference, read.purpose], ["HD01", "R1", "P"])
        XCTAssertThrowsError(try Vietqr.makeDynamic(dynamic, amount: 1)) { error in
            XCTAssertEqual((error as? MotcuaError)?.code, "amount-present")
        }
    }
}

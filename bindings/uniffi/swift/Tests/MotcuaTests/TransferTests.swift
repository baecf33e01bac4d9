import Foundation
import Motcua
import XCTest

final class TransferTests: XCTestCase {
    private func example(account: String = "0011012345678", amount: Int64? = 50_000) throws -> Transfer {
        try Transfer(bin: "970436", account: account, amount: amount, purpose: "Le phi H34.15-240617-0001")
    }

    /// The refusal of a call.
    private func refusal(_ call: () throws -> Void) throws -> MotcuaError {
        do {
            try call()
        } catch let error as MotcuaError {
            return error
        }
        throw InputError(code: "not refused")
    }

    func testWrittenAndReadBack() throws {
        let transfer = try example()
        XCTAssertEqual(try Vietqr.read(transfer.payload()), transfer)
        XCTAssertEqual(Vietqr.inspect(try transfer.payload()).transfer, transfer)
        XCTAssertEqual(transfer.account, "0011012345678")
        XCTAssertEqual(transfer.service, .transferToAccount)
    }

    func testEqualityIsByParts() throws {
        let same = try Transfer(
            bin: "970436", account: "0011012345678", service: .transferToAccount, initiation: .dynamic, amount: 50_000,
            purpose: "Le phi H34.15-240617-0001")
        XCTAssertEqual(same, try example())
        XCTAssertEqual(Set([same, try example()]).count, 1)
        XCTAssertNotEqual(same, try example(amount: 50_001))
    }

    func testEveryPartArrives() throws {
        let full = try Transfer(
            bin: "970436", account: "0011012345678", service: .withdrawal, initiation: .static, amount: 7,
            purpose: "purpose", billNumber: "bill", mobile: "mobile", store: "store", loyalty: "loyalty",
            reference: "reference", customer: "customer", terminal: "terminal", merchantName: "name",
            merchantCity: "city", postalCode: "postal", mcc: "6011")
        XCTAssertEqual(
            [
                full.purpose, full.billNumber, full.mobile, full.store, full.loyalty, full.reference, full.customer,
                full.terminal, full.merchantName, full.merchantCity, full.postalCode, full.mcc,
            ],
            [
                "purpose", "bill", "mobile", "store", "loyalty", "reference", "customer", "terminal", "name", "city",
                "postal", "6011",
            ])
        XCTAssertEqual(full.amount, 7)
        XCTAssertEqual(full.initiation, .static)
    }

    func testNothingPersonalIsShown() throws {
        let transfer = try example()
        let inspection = Vietqr.inspect(try transfer.payload())
        var dumped = ""
        dump(transfer, to: &dumped)
        let shown = [
            "\(transfer)", String(reflecting: transfer), dumped, "\(inspection)", "\(inspection.objects)",
            "\(try Identity.personalNumber("062098000001"))", "\(try Identity.phone("0912000111"))",
            "\(try Emvco.read(try transfer.payload()))", "\(TransferFields(bin: "970436", account: "0011012345678"))",
        ]
        for text in shown {
            for secret in ["0011012345", "Le phi", "20980000", "912000"] {
                XCTAssertFalse(text.contains(secret), text)
            }
        }
        XCTAssertTrue("\(transfer)".contains("…78"))
    }

    func testARefusalTellsCodePlaceAndBothLanguages() throws {
        let refusal = try refusal { _ = try example(account: "0011-012-345678") }
        XCTAssertEqual(refusal.code, "account-characters")
        XCTAssertEqual(refusal.path, "account")
        XCTAssertNil(refusal.span)
        XCTAssertEqual(refusal.description, "account: \(refusal.message(in: .english)) [account-characters]")
        XCTAssertEqual(refusal.localizedDescription, refusal.message(in: .vietnamese))
        XCTAssertTrue(refusal.localizedDescription.contains("tài khoản"))
    }

    func testARefusalOfAPayloadTellsTheBytes() throws {
        let payload = try example().payload()
        let altered = payload.replacingOccurrences(of: "540550000", with: "540590000")
        let refusal = try refusal { _ = try Vietqr.read(altered) }
        XCTAssertEqual(refusal.code, "crc-mismatch")
        XCTAssertEqual(refusal.span, (altered.utf8.count - "6304XXXX".count)..<altered.utf8.count)
    }

    func testDifferencesNameThePartAndTheDoubt() throws {
        let differences = try Vietqr.compare(scanned: try example(account: "0011012345679"), expected: try example())
        XCTAssertEqual(differences, [Difference(part: "account", kind: .payee)])
    }

    func testValuesCrossTasks() async throws {
        let transfer = try example()
        let symbol = try Symbol(try transfer.payload())
        let rows = await withTaskGroup(of: [String].self, returning: Set<[String]>.self) { group in
            for _ in 0..<8 { group.addTask { symbol.rows } }
            return await group.reduce(into: []) { $0.insert($1) }
        }
        XCTAssertEqual(rows.count, 1)
        let payload = try await Task.detached { try transfer.payload() }.value
        XCTAssertEqual(payload, try transfer.payload())
    }
}

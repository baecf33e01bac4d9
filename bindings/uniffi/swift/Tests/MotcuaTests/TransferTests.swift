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
        let number = try Identity.personalNumber("062098000001")
        var dumped = ""
        let values: [Any] = [
            transfer, number, [number], try Identity.phone("0912000111"), try Identity.taxCode("0100109106"),
            try Text.fold("Le phi"), inspection, inspection.objects, try Emvco.read(try transfer.payload()),
            TransferFields(bin: "970436", account: "0011012345678"), try Symbol("Le phi"),
            Vietqr.readAll([try transfer.payload()]),
        ]
        for value in values {
            dump(value, to: &dumped)
            dumped += "\(value) \(String(reflecting: value))"
        }
        let shown = [
            "\(transfer)", String(reflecting: transfer), dumped, "\(try Text.fold("Le phi"))", "\(inspection)", "\(inspection.objects)",
            "\(try Identity.personalNumber("062098000001"))", "\(try Identity.phone("0912000111"))",
            "\(try Emvco.read(try transfer.payload()))", "\(TransferFields(bin: "970436", account: "0011012345678"))",
        ]
        for text in shown {
            for secret in ["0011012345", "Le phi", "20980000", "912000", "0100109106"] {
                XCTAssertFalse(text.contains(secret), text)
            }
        }
        XCTAssertTrue("\(transfer)".contains("…78"))
    }

    func testARefusalTellsCodePlaceAndBothLanguages() throws {
        let refusal = try refusal { _ = try example(account: "0011-012-345678") }
        XCTAssertEqual(refusal.code, "account-characters")
        XCTAssertEqual(refusal.path, "account")
        XCTAssertEqual(refusal.span, 4..<5)
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

    func testAllFaultsOfAFormAtOnce() throws {
        let fields = TransferFields(
            bin: "97043", account: "0011-", amount: -5, purpose: "é", billNumber: "", merchantCity: nil)
        XCTAssertEqual(
            Transfer.check(fields).map(\.path), ["bin", "account", "amount", "purpose", "billNumber"])
        XCTAssertEqual(Transfer.check(TransferFields()).map(\.code), ["argument-missing", "argument-missing"])
        XCTAssertEqual(Transfer.check(TransferFields(bin: "970436", account: "1")), [])
    }

    func testARefusedRowKeepsItsNumberAndTheRestGoesOn() throws {
        let rows = ["0011012345678", "0011-", nil, "0011012345679"].map {
            TransferFields(bin: "970436", account: $0, amount: 50_000)
        }
        let written = Vietqr.encodeAll(rows)
        XCTAssertEqual(written.map(\.row), [0, 1, 2, 3])
        XCTAssertEqual(written.map { $0.finding?.code }, [nil, "account-characters", "argument-missing", nil])
        XCTAssertEqual(written.last?.payload, try Transfer(rows[3]).payload())
        let payloads = [try XCTUnwrap(written[0].payload), "", "không"]
        let read = Vietqr.readAll(payloads)
        XCTAssertEqual(read[0].transfer, try Vietqr.read(payloads[0]))
        XCTAssertEqual(read.map { $0.transfer == nil }, [false, true, true])
        XCTAssertEqual(Vietqr.inspectAll(payloads), payloads.map { Vietqr.inspect($0) })
        XCTAssertEqual(Vietqr.encodeAll([]), [])
    }

    func testValuesGoThroughJSON() throws {
        func returned<T: Codable>(_ value: T) throws -> T {
            try JSONDecoder().decode(T.self, from: JSONEncoder().encode(value))
        }
        let transfer = try example()
        XCTAssertEqual(try returned(transfer), transfer)
        let inspection = Vietqr.inspect(try transfer.payload())
        XCTAssertEqual(try returned(inspection), inspection)
        let number = try Identity.personalNumber("062098000001")
        XCTAssertEqual(try returned(number), number)
        XCTAssertEqual(try returned(Vietqr.bank("970436")), try Vietqr.bank("970436"))
        XCTAssertEqual(try returned(Service.allCases), Service.allCases)
        let json = try XCTUnwrap(String(data: JSONEncoder().encode(transfer), encoding: .utf8))
        XCTAssertTrue(json.contains("\"service\":\"transfer-to-account\""), json)
        let forged = try XCTUnwrap(json.replacingOccurrences(of: "970436", with: "97043").data(using: .utf8))
        XCTAssertThrowsError(try JSONDecoder().decode(Transfer.self, from: forged)) { error in
            XCTAssertEqual((error as? MotcuaError)?.code, "bin-format")
        }
    }

    func testAFindingsRangeIsOfTheText() throws {
        let text = "00020101021138570010A00000072701270006970436011300110123456780208QRIBFTTA5303704540550000"
            + "5802VN5906ẾNHÀ𝒳63040000"
        let finding = try XCTUnwrap(Vietqr.inspect(text).findings.first { $0.code == "crc-mismatch" })
        XCTAssertEqual(finding.range(in: text).map { String(text[$0]) }, "63040000")
        XCTAssertNil(finding.range(in: "short"))
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

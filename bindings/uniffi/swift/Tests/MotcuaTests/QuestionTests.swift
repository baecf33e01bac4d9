import Foundation
import Motcua
import XCTest

/// Questions as JSON and as values: what is refused, where it is told, what is shown.
final class QuestionTests: XCTestCase {
    private let login = #"{"subject":{"kind":"organisation"},"method":"portal-usb-token","portal":"H34","on":"2024-06-20"}"#

    private func decoded<T: Decodable>(_ type: T.Type, _ json: String) throws -> T {
        try JSONDecoder().decode(type, from: Data(json.utf8))
    }

    /// Code and place of the refusal of a text.
    private func refusal<T: Decodable>(_ type: T.Type, _ json: String) -> String {
        do {
            _ = try decoded(type, json)
            return "taken"
        } catch let refusal as MotcuaError {
            XCTAssertTrue(refusal.message(in: .vietnamese) != refusal.message(in: .english))
            XCTAssertFalse(refusal.description.contains("{"), refusal.description)
            return "\(refusal.code) \(refusal.path)"
        } catch {
            return "\(error)"
        }
    }

    func testWhatIsNoQuestionIsRefusedWithItsPlace() {
        let changes: [(String, String, String)] = [
            ("\"H34\"", "34", "argument-type portal"),
            ("\"H34\"", "null", "argument-missing portal"),
            (",\"portal\":\"H34\"", "", "argument-missing portal"),
            ("\"portal\":", "\"Portal\":", "argument-unknown Portal"),
            ("\"organisation\"", "\"citizen\",\"agee\":9", "argument-unknown subject.agee"),
            ("\"portal\":", "\"my portal\":", "argument-unknown "),
            ("\"organisation\"", "\"Organisation\"", "unknown-word subject.kind"),
            ("\"organisation\"", "[]", "argument-type subject.kind"),
            ("{\"kind\":\"organisation\"}", "[]", "argument-type subject"),
            ("{\"kind\":\"organisation\"}", "{}", "argument-missing subject.kind"),
            ("\"organisation\"", "\"citizen\",\"age\":256", "argument-range subject.age"),
            ("\"organisation\"", "\"citizen\",\"age\":-1", "argument-range subject.age"),
            ("\"organisation\"", "\"citizen\",\"age\":1.5", "argument-range subject.age"),
            ("\"organisation\"", "\"citizen\",\"age\":\"9\"", "argument-type subject.age"),
            ("\"organisation\"", "\"citizen\",\"acting_for\":{\"kind\":\"citizen\"}", "argument-missing subject.actingFor.relation"),
            ("2024-06-20", "2024-06-31", "date-format on"),
            ("2024-06-20", "20/06/2024", "date-format on"),
            ("\"2024-06-20\"", "20240620", "argument-type on"),
        ]
        XCTAssertEqual(refusal(LoginQuestion.self, login), "taken")
        for (old, new, expected) in changes {
            XCTAssertTrue(login.contains(old), old)
            XCTAssertEqual(refusal(LoginQuestion.self, login.replacingOccurrences(of: old, with: new)), expected)
        }
        let plan = #"{"header":["id"],"rows":[["1"],["2",3]],"on":"2024-07-01","cut_over":{}}"#
        XCTAssertEqual(refusal(MigrationQuestion.self, plan), "argument-type rows[1][1]")
        XCTAssertEqual(
            refusal(MigrationQuestion.self, plan.replacingOccurrences(of: "3", with: "null")), "argument-missing rows[1][1]")
    }

    func testATransferOfJSONLosesNoPart() throws {
        let transfer = #"{"bin":"970436","account":"0011012345678","amount":50000,"bill_number":"HD01"}"#
        XCTAssertEqual(try decoded(Transfer.self, transfer).amount, 50_000)
        XCTAssertEqual(try decoded(Transfer.self, transfer).billNumber, "HD01")
        let changes = [
            ("amount", "amout", "argument-unknown amout"),
            ("bill_number", "billNumber", "argument-unknown billNumber"),
            ("50000", "\"50000\"", "argument-type amount"),
            ("50000", "1.5", "amount-out-of-range amount"),
            ("50000", "-5", "amount-out-of-range amount"),
            ("50000", "1e30", "amount-out-of-range amount"),
            ("\"970436\"", "970436", "argument-type bin"),
            ("\"970436\"", "null", "argument-missing bin"),
            ("\"HD01\"", "\"HD01\",\"service\":\"purchases\"", "unknown-word service"),
            ("\"HD01\"", "\"HD01\",\"service\":1", "argument-type service"),
        ]
        for (old, new, expected) in changes {
            XCTAssertTrue(transfer.contains(old), old)
            XCTAssertEqual(refusal(Transfer.self, transfer.replacingOccurrences(of: old, with: new)), expected)
        }
        for text in ["[]", "5", "\"970436\""] { XCTAssertEqual(refusal(Transfer.self, text), "argument-type ") }
    }

    func testAnAmountBelowZeroTellsItsPlace() throws {
        let at = try LocalDateTime(text: "2024-06-20T08:00")
        let reference = try Order.reference(ReferenceQuestion(prefix: "KT", number: 123)).reference
        let order = OrderQuestion(
            bin: "970436", account: "0011012345678", amount: -1, reference: reference, dossier: "H34.15-240617-0001", at: at)
        let day = try Day(text: "2024-06-20")
        let notice = NoticeGiven(
            obligation: .landUseFee, issuedOn: day, amount: 100,
            payments: [NoticePayment(on: day, amount: 1), NoticePayment(on: day, amount: -1)])
        let calls: [(String, () throws -> Void)] = [
            ("amount", { _ = try Order.payload(order) }),
            ("notice.payments[1].amount", { _ = try Obligation.owed(OwedQuestion(notice: notice, on: day)) }),
        ]
        for (place, call) in calls {
            XCTAssertThrowsError(try call()) { error in
                let refusal = error as? MotcuaError
                XCTAssertEqual("\(refusal?.code ?? "") \(refusal?.path ?? "")", "amount-out-of-range \(place)")
            }
        }
    }

    func testAPlaceOfARowIsToldByItsName() {
        let elapsed = #"{"from":"2024-06-14T08:00","to":"2024-06-14T09:00","pauses":[["2024-06-14T08:10","2024-06-14T08:20"]]}"#
        XCTAssertEqual(refusal(CalendarElapsedQuestion.self, elapsed), "taken")
        let changes = [
            ("\"2024-06-14T08:20\"", "\"2024-06-14T8:20\"", "time-format pauses[0].to"),
            ("\"2024-06-14T08:10\"", "7", "argument-type pauses[0].from"),
            ("\"2024-06-14T08:10\"", "null", "argument-missing pauses[0].from"),
            ("\"2024-06-14T08:20\"", "null", "taken"),
            ("[[", "[[[],", "argument-type pauses[0]"),
        ]
        for (old, new, expected) in changes {
            XCTAssertEqual(refusal(CalendarElapsedQuestion.self, elapsed.replacingOccurrences(of: old, with: new)), expected)
        }
    }

    func testAMessageTellsWhatWasExpected() throws {
        XCTAssertThrowsError(try decoded(LoginQuestion.self, login.replacingOccurrences(of: "organisation", with: "firm"))) {
            XCTAssertEqual(
                "\($0)",
                "subject.kind: the word is not one of: citizen, foreigner, organisation, official [unknown-word]")
        }
    }

    func testAnAmountOutOfRangeIsRefusedAndCanStillBeShown() throws {
        let day = try Day(year: 2024, month: 8, day: 1)
        for amount in [-1, Int64.min] {
            let question = InterestQuestion(amount: amount, dueOn: day, paidOn: day)
            XCTAssertThrowsError(try Obligation.interest(question)) {
                XCTAssertEqual(($0 as? MotcuaError)?.code, "amount-out-of-range")
            }
            XCTAssertEqual("\(question)".contains("\(amount)"), false)
        }
        let json = #"{"amount":99999999999999999999,"due_on":"2024-08-01","paid_on":"2024-08-01"}"#
        XCTAssertEqual(refusal(InterestQuestion.self, json), "amount-out-of-range amount")
    }

    func testACoreRefusalTellsItsPlace() throws {
        let day = try Day(text: "2024-06-20")
        XCTAssertThrowsError(try Account.openMethods(AccessQuestion(subject: LoginSubject(kind: .citizen), portal: "H999", on: day))) {
            XCTAssertEqual(($0 as? MotcuaError)?.code, "unknown-portal")
            XCTAssertEqual(($0 as? MotcuaError)?.path, "portal")
        }
        XCTAssertThrowsError(try Guide.route(GuideQuestion(on: day))) {
            XCTAssertEqual(($0 as? MotcuaError)?.code, "argument-missing")
        }
        for text in ["", "\u{0}", String(repeating: "ế", count: 100_000)] {
            XCTAssertThrowsError(try Law.portal(PortalQuestion(text: text))) { XCTAssertTrue($0 is MotcuaError) }
            XCTAssertThrowsError(try Identity.procedureCode(CodeQuestion(value: text))) { XCTAssertTrue($0 is MotcuaError) }
        }
    }

    func testQuestionsAndAnswersGoThroughJSON() throws {
        func returned<T: Codable>(_ value: T) throws -> T {
            try JSONDecoder().decode(T.self, from: JSONEncoder().encode(value))
        }
        let question = try decoded(LoginQuestion.self, login)
        XCTAssertEqual(try returned(question), question)
        let answer = try Account.login(question)
        XCTAssertEqual(try returned(answer), answer)
        XCTAssertEqual(try returned(Law.portals()), try Law.portals())
        let places = MigrationAnswer(
            placements: ["1": MigrationPlace(class: .linked, reason: "linked", main: nil)],
            counts: ["linked": MigrationCount(accounts: 1, dossiers: 2)], uncounted: 0)
        XCTAssertEqual(try returned(places), places)
        let json = String(decoding: try JSONEncoder().encode(places), as: UTF8.self)
        XCTAssertTrue(json.contains(#""1":["linked","linked",null]"#) && json.contains(#""linked":[1,2]"#), json)
        let register = PopulationWord.record(PopulationRecord(name: "NGUYEN VAN MAU", birthYear: 1990))
        XCTAssertEqual(try returned([.confirmed, register]), [PopulationWord.confirmed, register])
        XCTAssertEqual(try decoded([PopulationWord].self, #"["denied",{"name":"A","birth_year":1990}]"#).count, 2)
        XCTAssertEqual(refusal([PopulationWord].self, #"["maybe"]"#), "unknown-word [0]")
        XCTAssertEqual(refusal([PopulationWord].self, "[7]"), "argument-type [0]")
        XCTAssertEqual(refusal(MigrationCount.self, "[1,2,3]"), "argument-type ")
    }

    func testNothingPersonalIsShown() throws {
        let question = LinkQuestion(
            old: LinkOld(
                holder: .citizen, personalNumber: "062098000001", oldNumber: "212345678", name: "NGUYEN VAN MAU",
                birthYear: 1998),
            identity: LinkIdentity(personalNumber: "062098000001"),
            register: .record(PopulationRecord(name: "NGUYEN VAN MAU", birthYear: 1998)),
            on: try Day(text: "2024-07-01"))
        let plan = MigrationQuestion(
            header: ["id", "name"], rows: [["7001", "NGUYEN VAN MAU"]], on: try Day(text: "2024-07-01"), cutOver: CutOverDays())
        var told = ""
        let values: [Any] = [question, [question], Optional(question) as Any, plan, try Account.link(question), question.register as Any]
        for value in values {
            dump(value, to: &told)
            told += "\(value) \(String(reflecting: value))"
        }
        for secret in ["0620", "2345", "NGUYEN", "1998", "7001"] { XCTAssertFalse(told.contains(secret), told) }
        XCTAssertTrue("\(question)".contains("holder: citizen"), "\(question)")
        XCTAssertTrue("\(question)".contains("on: 2024-07-01"), "\(question)")
    }

    func testDays() throws {
        for text in ["0001-01-01", "2024-02-29", "2000-02-29", "9999-12-31"] {
            XCTAssertEqual(Day(text)?.description, text)
            XCTAssertEqual(try decoded([Day].self, "[\"\(text)\"]"), [try Day(text: text)])
        }
        for text in [
            "", "2023-02-29", "1900-02-29", "0000-01-01", "2024-00-01", "2024-13-01", "2024-04-31", "2024-1-01", "24-01-01",
            "+024-01-01", "2024-01-01T", " 2024-01-01", "2024-01-٠١", "2024/01/01", "10000-01-01",
        ] {
            XCTAssertNil(Day(text), text)
            XCTAssertThrowsError(try Day(text: text)) { XCTAssertEqual(($0 as? MotcuaError)?.code, "date-format") }
        }
        XCTAssertThrowsError(try Day(year: Int.max, month: Int.min, day: 1))
        let days = ["2024-12-31", "2024-02-01", "2024-01-31"].compactMap(Day.init)
        XCTAssertEqual(days.sorted().map(\.description), ["2024-01-31", "2024-02-01", "2024-12-31"])
        XCTAssertEqual([days[0].year, days[0].month, days[0].day], [2024, 12, 31])
        let zone = try XCTUnwrap(TimeZone(secondsFromGMT: 7 * 3600))
        let moment = Foundation.Date(timeIntervalSince1970: 1_719_766_800)
        XCTAssertEqual(try Day(of: moment, in: zone), Day("2024-07-01"))
        XCTAssertEqual(try Day(of: moment, in: XCTUnwrap(TimeZone(secondsFromGMT: 0))), Day("2024-06-30"))
        XCTAssertThrowsError(try Day(of: Foundation.Date.distantPast.addingTimeInterval(-1e11), in: zone))
        XCTAssertEqual(try Identity.province("62", on: XCTUnwrap(Day("2024-01-01"))), try Identity.province("62", on: "2024-01-01"))
    }

    func testLocalTimes() throws {
        for text in ["2024-06-14T00:00", "2024-06-14T23:59:59"] {
            XCTAssertEqual(LocalDateTime(text)?.description, text)
        }
        XCTAssertEqual(LocalDateTime("2024-06-14T07:30:00")?.description, "2024-06-14T07:30")
        for text in [
            "", "2024-06-14", "2024-06-14T24:00", "2024-06-14T07:60", "2024-06-14T07:30:60", "2024-06-14T7:30",
            "2024-06-14 07:30", "2024-06-14T07:30Z", "2024-06-31T07:30", "2024-06-14T07:30:", "2024-06-14T0730",
        ] {
            XCTAssertNil(LocalDateTime(text), text)
            XCTAssertThrowsError(try LocalDateTime(text: text)) { XCTAssertEqual(($0 as? MotcuaError)?.code, "time-format") }
        }
        let day = try Day(text: "2024-06-14")
        XCTAssertLessThan(try LocalDateTime(day, hour: 7, minute: 59), try LocalDateTime(day, hour: 8, minute: 0))
        XCTAssertThrowsError(try LocalDateTime(day, hour: 24, minute: 0))
        let zone = try XCTUnwrap(TimeZone(secondsFromGMT: 7 * 3600))
        let moment = Foundation.Date(timeIntervalSince1970: 1_719_766_859.75)
        XCTAssertEqual(try LocalDateTime(of: moment, in: zone), LocalDateTime("2024-07-01T00:00:59"))
        XCTAssertThrowsError(try LocalDateTime(of: Foundation.Date.distantPast.addingTimeInterval(-1e11), in: zone))
        XCTAssertEqual(refusal([LocalDateTime].self, #"["2024-06-14"]"#), "time-format [0]")
    }
}

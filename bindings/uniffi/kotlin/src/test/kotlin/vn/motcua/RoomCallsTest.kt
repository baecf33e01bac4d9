package vn.motcua

import java.io.ByteArrayInputStream
import java.io.ByteArrayOutputStream
import java.io.ObjectInputStream
import java.io.ObjectOutputStream
import java.time.LocalDate
import java.time.LocalDateTime
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows

/** The calls of the rooms: bad input, books, values, threads. What they answer stands in the shared cases. */
class RoomCallsTest {
    private val day: LocalDate = LocalDate.of(2024, 6, 20)
    private val organisation = LoginSubject(Party.ORGANISATION)

    private fun login(subject: LoginSubject = organisation, portal: String = "H34", on: LocalDate = day, knownOn: LocalDate? = null) =
        Account.login(LoginQuestion(subject, Method.PORTAL_USB_TOKEN, portal, on, knownOn))

    private fun refusal(call: () -> Unit): Pair<String, String> = assertThrows<MotcuaException> { call() }.let { it.code to it.path }

    private val old = LinkOld(Holder.CITIZEN, personalNumber = "062185000001", name = "Lê Thị Phí")
    private val link = LinkQuestion(
        old = old,
        identity = LinkIdentity(personalNumber = "062185000001"),
        register = PopulationWord.Record(PopulationRecord("Lê Thị Phí", 1985)),
        on = day,
    )
    private val register = MigrationQuestion(
        header = listOf("id", "holder", "personal_number", "name", "birth_year", "dossiers"),
        rows = List(200) { listOf("$it", "citizen", "062185000001", "Lê Thị Phí", "1985", "2") },
        on = day,
        cutOver = CutOverDays(citizens = LocalDate.of(2024, 6, 15)),
    )

    @Test
    fun an_organisation_logs_in_until_the_decree_ends_it() {
        assertEquals(LoginOutcome.ALLOWED to null, login().run { outcome to until })
        val answer = login(knownOn = LocalDate.of(2024, 7, 1))
        assertEquals(LoginOutcome.ALLOWED to LocalDate.of(2025, 6, 30), answer.outcome to answer.until)
    }

    @Test
    fun numbers_and_days_outside_their_range_are_findings_at_the_property() {
        for (age in listOf(-1, 256, Int.MIN_VALUE, Int.MAX_VALUE)) {
            assertEquals("argument-range" to "subject.age", refusal { login(LoginSubject(Party.CITIZEN, age)) })
        }
        assertEquals(
            "argument-range" to "subject.actingFor.age",
            refusal { login(LoginSubject(Party.CITIZEN, actingFor = Principal(Party.CITIZEN, 300, Acting.PARENT))) },
        )
        val born = old.copy(birthYear = 65_536)
        assertEquals("argument-range" to "old.birthYear", refusal { Account.link(link.copy(old = born)) })
        for (wrong in listOf(LocalDate.MIN, LocalDate.of(0, 12, 31), LocalDate.of(10_000, 1, 1), LocalDate.MAX)) {
            assertEquals("date-format" to "on", refusal { login(on = wrong) })
            assertEquals("date-format" to "knownOn", refusal { login(knownOn = wrong) })
        }
        val interest = InterestQuestion(amount = -1, dueOn = day, paidOn = day)
        assertEquals("amount-out-of-range" to "amount", refusal { Obligation.interest(interest) })
        assertEquals("argument-range", refusal { Guide.route(GuideQuestion(annex = 256, on = day)) }.first)
    }

    @Test
    fun half_of_a_surrogate_pair_is_told_at_its_path() {
        val half = "A\uD83D"
        assertEquals("text-not-unicode" to "portal", refusal { login(portal = half) })
        assertEquals("text-not-unicode" to "old.name", refusal { Account.link(link.copy(old = old.copy(name = half))) })
        assertEquals(
            "text-not-unicode" to "register.name",
            refusal { Account.link(link.copy(register = PopulationWord.Record(PopulationRecord(half, 1985)))) },
        )
        assertEquals(
            "text-not-unicode" to "rows[1][2]",
            refusal { Migration.plan(register.copy(rows = listOf(listOf("1"), listOf("2", "citizen", half)))) },
        )
        assertEquals("text-not-unicode" to "text", refusal { Book.builtin().overlay(half) })
    }

    @Test
    fun places_are_indices_of_the_propertys_text() {
        val foreign = assertThrows<MotcuaException> { Dossier.system(CodeQuestion("H34.15-2406𝒳ế7-0001")) }
        foreign.start?.let { assertTrue(it in 0..20 && foreign.end!! in it..20, "$it..${foreign.end}") }
        assertEquals("value", foreign.path)
        val number = assertThrows<MotcuaException> { Account.link(link.copy(old = old.copy(personalNumber = "ếếế"))) }
        assertEquals("old.personalNumber", number.path)
        number.end?.let { assertTrue(it <= 3, "$it") }
    }

    @Test
    fun what_the_book_does_not_know_is_refused() {
        assertEquals("unknown-portal" to "portal", refusal { login(portal = "H99") })
        assertEquals("unknown-portal" to "text", refusal { Law.portal(PortalQuestion("")) })
        assertTrue(Law.portals().portals.any { it.code == "H34" && it.kind == PortalKind.PROVINCE })
    }

    @Test
    fun no_refusal_holds_the_value_and_no_question_shows_it() {
        val secret = "BIMAT-0987654321"
        val question = link.copy(old = LinkOld(Holder.CITIZEN, secret, secret, secret, secret), portal = secret)
        val refusal = assertThrows<MotcuaException> { Account.link(question) }
        val told = listOf(refusal.toString(), refusal.finding.toString(), refusal.message(Language.VIETNAMESE), question.toString())
        assertFalse(told.any { secret in it }, "$told")
        assertEquals(
            "LinkOld(holder=CITIZEN, personalNumber=‹12›, oldNumber=null, taxCode=null, name=‹10›, birthYear=‹number›, " +
                "skippedUpdate=false, hasSiblings=false)",
            old.copy(birthYear = 1985).toString(),
        )
        val shown = register.toString()
        assertFalse("Phí" in shown || "062185" in shown, shown)
        val plan = Migration.plan(register)
        assertFalse("Phí" in plan.toString() || "062185" in plan.toString(), "$plan")
    }

    @Test
    fun words_have_labels_and_are_spelt_exactly() {
        for (method in Method.entries) assertEquals(method, Method.of(method.word))
        assertEquals("vneid-level-1", Method.VNEID_LEVEL_1.word)
        assertEquals("tài khoản định danh điện tử mức độ 1", Method.VNEID_LEVEL_1.label(Language.VIETNAMESE))
        assertEquals("VNeID account of level 1", Method.VNEID_LEVEL_1.label(Language.ENGLISH))
        for (word in listOf("", "VNEID-LEVEL-1", "vneid-level-1 ", "vneid_level_1")) {
            val refusal = assertThrows<MotcuaException> { Method.of(word) }
            assertEquals("unknown-word" to "word", refusal.code to refusal.path)
            assertTrue("portal-mobile, " in refusal.message(Language.ENGLISH), refusal.message)
        }
        assertEquals("argument-missing", refusal { Method.of(null) }.first)
    }

    @Test
    fun a_book_is_laid_over_another() {
        val text = """{"sources": [{"id": "own", "place": "the province's gazette, number 12", "confidence": "primary"}],
            "rules": [{"id": "h21-local-accounts-end", "issued": "2030-05-20", "from": "2030-06-01", "authority": "portal",
              "effect": "refuse", "parties": ["citizen"], "methods": ["province-local"], "portals": ["H21"],
              "text": {"vi": "Tài khoản riêng của tỉnh ngừng sử dụng.", "en": "The province's own accounts end."},
              "sources": ["own"], "confidence": "primary"}]}"""
        val reading = Book.builtin().overlay(text)
        assertEquals(emptyList<Found>(), reading.findings.filter { it.severity == Severity.ERROR })
        assertTrue("h21-local-accounts-end" in reading.added, "${reading.added}")
        assertNotEquals(Book.builtin(), reading.book)
        assertNotEquals(Book.builtin().fingerprint, reading.book.fingerprint)
        assertEquals(reading.book, Book.builtin().overlay(text).book)
        val question = LoginQuestion(LoginSubject(Party.CITIZEN), Method.PROVINCE_LOCAL, "H21", LocalDate.of(2030, 6, 2))
        val answer = Account.login(question, reading.book)
        assertEquals(LoginOutcome.REFUSED to "h21-local-accounts-end", answer.outcome to answer.rules.first())
        assertFalse("h21-local-accounts-end" in Account.login(question).rules)
        val bad = Book.builtin().overlay("no JSON")
        assertTrue(bad.findings.any { it.severity == Severity.ERROR } && bad.added.isEmpty())
        assertEquals(Book.builtin(), bad.book)
    }

    @Test
    fun times_cross_to_the_second() {
        val question = CalendarAddQuestion(from = "2024-06-14T16:30", period = PeriodLength(workingHours = 8))
        val answer = Calendar.add(question)
        assertEquals(LocalDateTime.of(2024, 6, 17, 16, 30), answer.at)
    }

    @Test
    fun json_is_the_shared_cases_own_and_is_read_back() {
        val json = ANSWERS.writeValueAsString(link)
        assertTrue("\"personal_number\":\"062185000001\"" in json && "\"on\":\"2024-06-20\"" in json, json)
        for (word in listOf(PopulationWord.Confirmed, PopulationWord.Denied, null)) {
            val asked = link.copy(register = word)
            assertEquals(asked, ANSWERS.readValue(ANSWERS.writeValueAsString(asked), LinkQuestion::class.java))
        }
        val values = listOf(link, register, login(), Account.link(link), Migration.plan(register), Guide.route(GuideQuestion("H34", on = day)))
        for (value in values) assertEquals(value, ANSWERS.readValue(ANSWERS.writeValueAsString(value), value.javaClass))
        assertTrue("\"set_aside\":[]" in ANSWERS.writeValueAsString(Migration.plan(register)))
    }

    @Test
    fun json_that_does_not_fit_is_told_at_its_path() {
        fun told(json: String) = assertThrows<MotcuaException> { ANSWERS.readValue(json, LoginQuestion::class.java) }.let { it.code to it.path }
        val whole = "\"method\":\"staff\",\"portal\":\"H34\",\"on\":\"2024-06-20\""
        assertEquals("argument-missing" to "subject", told("{$whole}"))
        assertEquals("argument-missing" to "subject.kind", told("{\"subject\":{},$whole}"))
        assertEquals("argument-type" to "subject", told("{\"subject\":\"citizen\",$whole}"))
        assertEquals("unknown-word" to "subject.kind", told("{\"subject\":{\"kind\":\"robot\"},$whole}"))
        assertEquals("argument-type" to "subject.age", told("{\"subject\":{\"kind\":\"citizen\",\"age\":\"7\"},$whole}"))
        assertEquals("argument-range" to "subject.age", told("{\"subject\":{\"kind\":\"citizen\",\"age\":7.5},$whole}"))
        assertEquals("argument-unknown" to "know_on", told("{\"subject\":{\"kind\":\"citizen\"},\"know_on\":null,$whole}"))
        assertEquals("argument-unknown" to "subject.agee", told("{\"subject\":{\"kind\":\"citizen\",\"agee\":7},$whole}"))
        assertEquals("argument-unknown" to "", told("{\"subject\":{\"kind\":\"citizen\"},\"know on\":null,$whole}"))
        assertEquals("date-format" to "knownOn", told("{\"subject\":{\"kind\":\"citizen\"},\"known_on\":\"2024-06-31\",$whole}"))
        assertEquals("argument-type" to "", told("[]"))
    }

    @Test
    fun values_are_serialised() {
        for (value in listOf(link, link.copy(register = PopulationWord.Denied), login(), Migration.plan(register))) {
            val bytes = ByteArrayOutputStream().also { bytes -> ObjectOutputStream(bytes).use { it.writeObject(value) } }.toByteArray()
            val read = ObjectInputStream(ByteArrayInputStream(bytes)).use { it.readObject() }
            assertEquals(value, read)
            (read as? LinkQuestion)?.register.let { if (it == PopulationWord.Denied) assertSame(PopulationWord.Denied, it) }
        }
    }

    @Test
    fun eight_threads_ask_the_same_book_in_a_small_heap() {
        val expected = login() to Migration.plan(register)
        val pool = Executors.newFixedThreadPool(8)
        try {
            val asked = List(8) {
                Callable {
                    repeat(100) { turn ->
                        assertEquals(expected.first, login())
                        assertEquals("unknown-portal" to "portal", refusal { login(portal = "H99") })
                        if (turn % 20 == 0) assertEquals(expected.second, Migration.plan(register))
                        if (turn % 50 == 0) assertEquals(Book.builtin(), Book.builtin().overlay("{}").book)
                    }
                    true
                }
            }
            assertTrue(pool.invokeAll(asked).all { it.get() })
        } finally {
            pool.shutdownNow()
        }
    }
}

package vn.motcua

import java.lang.management.ManagementFactory
import java.io.File
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows

class BadInputTest {
    private fun code(call: () -> Unit): String = assertThrows<MotcuaException> { call() }.code

    private val account = "0011012345678"

    @Test
    fun half_of_a_surrogate_pair_is_no_text() {
        val half = "A\uD83D"
        assertEquals("text-not-unicode", code { Transfer(bin = "970436", account = half) })
        assertEquals("text-not-unicode", code { Transfer(bin = "970436", account = account, purpose = "\uDE00") })
        assertEquals("text-not-unicode", code { Vietqr.inspect(half) })
        assertEquals("text-not-unicode", code { Vietqr.read(half) })
        assertEquals("text-not-unicode", code { Emvco.read(half) })
        assertEquals("text-not-unicode", code { Text.fold(half) })
        assertEquals("text-not-unicode", code { Symbol.encode(half) })
        assertEquals("text-not-unicode", code { Vietqr.bank(half) })
        assertEquals("text-not-unicode", code { Identity.province(half) })
        assertEquals("text-not-unicode", code { Symbol.encode("a").svg(title = half) })
        assertEquals("text-not-unicode", code { Vietqr.makeDynamic(half, 1) })
    }

    @Test
    fun amounts_outside_their_range() {
        for (amount in listOf(0, -1, Long.MIN_VALUE, Long.MAX_VALUE, 10_000_000_000_000)) {
            val refusal = assertThrows<MotcuaException> { Transfer(bin = "970436", account = account, amount = amount) }
            assertEquals("amount-out-of-range" to "amount", refusal.code to refusal.path)
        }
        assertEquals("amount-out-of-range", code { Money.inWords(-1, Language.VIETNAMESE) })
        assertEquals("amount-out-of-range", code { Money.format(Long.MIN_VALUE) })
        assertEquals("amount-out-of-range", code { Vietqr.makeDynamic(Transfer("970436", account).payload(), -1) })
    }

    @Test
    fun numbers_outside_their_range() {
        assertEquals("argument-range", code { Text.fold("a", -1) })
        assertEquals("", Text.fold("a", 0).text)
        assertEquals("a", Text.fold("a", Int.MAX_VALUE).text)
        val symbol = Symbol.encode("a")
        for (modules in listOf(-1, 256, Int.MIN_VALUE, Int.MAX_VALUE)) {
            assertEquals("argument-range", code { symbol.svg(quietZone = modules) })
            assertEquals("argument-range", code { symbol.png(quietZone = modules) })
            assertEquals("argument-range", code { symbol.terminal(quietZone = modules) })
        }
        for (pixels in listOf(-1, 65_536, Int.MAX_VALUE)) assertEquals("argument-range", code { symbol.png(pixelsPerModule = pixels) })
        assertEquals("symbol-image-size", code { symbol.png(pixelsPerModule = 0) })
        assertEquals("symbol-image-size", code { symbol.png(pixelsPerModule = 65_535) })
    }

    @Test
    fun unknown_words() {
        assertEquals("service-unknown", code { Vietqr.service("qribftta") })
        assertEquals("initiation-unknown", code { Vietqr.initiation("STATIC") })
        assertEquals("symbol-level", code { Symbol.level("m") })
        assertEquals("symbol-colour", code { Symbol.encode("a").svg(foreground = "red") })
    }

    @Test
    fun texts_that_are_no_payload() {
        for (text in listOf("", " ", "\u0000", "000201\u0000", "\uFEFF", "không", "9".repeat(100_000), "ế".repeat(100_000))) {
            val inspection = Vietqr.inspect(text)
            assertFalse(inspection.payable)
            assertEquals(null, inspection.transfer)
            val first = inspection.findings.first { it.severity == Severity.ERROR }
            assertEquals(first.code, code { Vietqr.read(text) })
        }
        assertEquals("input-not-utf8", Vietqr.inspect(byteArrayOf(48, 48, -1)).findings.first().code)
        assertEquals("symbol-too-long", code { Symbol.encode("9".repeat(100_000)) })
    }

    @Test
    fun no_refusal_holds_the_value() {
        val secret = "BIMAT-0987654321"
        val calls = listOf<() -> Unit>(
            { Transfer(bin = secret, account = account) },
            { Transfer(bin = "970436", account = secret) },
            { Transfer(bin = "970436", account = account, purpose = "$secret ệ") },
            { Transfer(bin = "970436", account = account, billNumber = secret + secret) },
            { Transfer(bin = "970436", account = account, mcc = secret) },
            { Vietqr.read(secret) },
            { Vietqr.bank(secret) },
            { Vietqr.findBank(secret) },
            { Money.parse(secret, lenient = true) },
            { Vietqr.service(secret) },
            { Vietqr.initiation(secret) },
            { Emvco.read(secret) },
            { Identity.province(secret) },
            { Identity.personalNumber(secret) },
            { Identity.taxCode(secret) },
            { Identity.phone(secret) },
            { Identity.dossierCode(secret) },
            { Identity.dossierCode(secret, lenient = true) },
            { Symbol.level(secret) },
            { Symbol.encode("a").svg(background = secret) },
        )
        for (call in calls) {
            val refusal = assertThrows<MotcuaException> { call() }
            val told = listOf(refusal.message, refusal.toString(), refusal.finding.toString(), refusal.message(Language.VIETNAMESE), refusal.path)
            assertFalse(told.any { secret in it.orEmpty() }, "$told")
        }
    }

    @Test
    fun refused_calls_keep_memory_flat() {
        repeat(20_000) { refuse(it) }
        val before = residentKilobytes()
        repeat(100_000) { refuse(it) }
        val grown = residentKilobytes() - before
        println("refused calls: 100000, resident memory grew by $grown KB")
        assertTrue(grown < 16_384, "100 000 refused calls took $grown KB")
    }

    private fun refuse(turn: Int) = try {
        if (turn % 2 == 0) Transfer(bin = "970436", account = "0011-012-345678") else Vietqr.read("00020101021138")
        throw AssertionError("not refused")
    } catch (refusal: MotcuaException) {
        assertTrue(refusal.code in listOf("account-characters", "value-truncated", "header-truncated"), refusal.code)
    }

    /** The memory that the process holds, heap and native, after a collection. */
    private fun residentKilobytes(): Long {
        System.gc()
        val status = File("/proc/self/status")
        if (!status.exists()) return ManagementFactory.getMemoryMXBean().heapMemoryUsage.used / 1024
        return status.readLines().first { it.startsWith("VmRSS:") }.filter(Char::isDigit).toLong()
    }
}

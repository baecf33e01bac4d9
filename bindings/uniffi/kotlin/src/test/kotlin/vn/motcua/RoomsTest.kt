package vn.motcua

import java.time.LocalDate
import org.junit.jupiter.api.Assertions.assertArrayEquals
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows

class RoomsTest {
    @Test
    fun every_rule_has_a_code_a_source_and_both_texts() {
        val rules = Findings.rules()
        assertTrue(rules.size > 100)
        assertEquals(rules.size, rules.map { it.code }.toSet().size)
        assertTrue(rules.all { it.source.isNotBlank() && it.vietnamese.isNotBlank() && it.english.isNotBlank() })
        assertTrue(rules.any { it.code == "crc-mismatch" && it.severity == Severity.ERROR })
    }

    @Test
    fun amounts_in_words_and_in_print() {
        assertEquals("một trăm tám mươi nghìn đồng", Money.inWords(180_000, Language.VIETNAMESE))
        assertEquals("một triệu không trăm lẻ năm đồng", Money.inWords(1_000_005, Language.VIETNAMESE, southern = true))
        assertEquals("one hundred eighty thousand dong", Money.inWords(180_000, Language.ENGLISH))
        assertEquals("180.000 ₫", Money.format(180_000))
    }

    @Test
    fun a_bank_and_the_lists_that_have_it() {
        assertEquals("Vietcombank", Vietqr.bank("970436").shortName)
        assertEquals(Vietqr.bank("970436"), Vietqr.banks().single { it.bin == "970436" })
        assertFalse(Vietqr.isAttested("970436", LocalDate.of(1999, 1, 1)))
        assertTrue(Vietqr.isAttested("970436", LocalDate.of(2026, 1, 1)))
        assertEquals("unknown-bank", assertThrows<MotcuaException> { Vietqr.bank("971100") }.code)
    }

    @Test
    fun banks_by_name_and_names_of_fields() {
        assertEquals(Vietqr.bank("970436"), Vietqr.findBank("Ngân hàng Vietcombank"))
        assertEquals("text", assertThrows<MotcuaException> { Vietqr.findBank("Ngân hàng") }.path)
        val fault = Transfer.builder("970436", "0011012345678").billNumber("X".repeat(30)).check().single()
        assertEquals("số hóa đơn", Vietqr.nameOf(fault.path, Language.VIETNAMESE))
        assertNull(Vietqr.nameOf("9".repeat(1_000_000), Language.ENGLISH))
        assertEquals(Long.MAX_VALUE, Money.parse("9.223.372.036.854.775.807 ₫", lenient = true))
        assertEquals("amount-out-of-range", assertThrows<MotcuaException> { Money.parse("9223372036854775808") }.code)
        assertEquals("argument-missing", assertThrows<MotcuaException> { Money.parse(null) }.code)
    }

    @Test
    fun codes_and_services_name_each_other() {
        for (service in Service.entries) assertEquals(service, Vietqr.service(Vietqr.code(service)))
    }

    @Test
    fun a_symbol_is_drawn_three_ways() {
        val symbol = Symbol.encode("00020101021138")
        assertEquals(listOf(1, 21, 21), listOf(symbol.version, symbol.size, symbol.rows.size))
        assertEquals(Level.MEDIUM, symbol.level)
        assertEquals(symbol.rows, Symbol.encode("00020101021138", Level.MEDIUM).rows)
        assertTrue(symbol.svg().startsWith("<svg ") && symbol.svg().endsWith("</svg>"))
        val title = symbol.svg(quietZone = 0, foreground = "#102030", background = "#ffffff", title = "<Lệ phí>")
        assertTrue("viewBox=\"0 0 21 21\"" in title && "#102030" in title && "&lt;Lệ phí&gt;" in title)
        assertArrayEquals(byteArrayOf(0x89.toByte(), 'P'.code.toByte(), 'N'.code.toByte(), 'G'.code.toByte()), symbol.png().copyOf(4))
        // Width of the header: a module is 2 pixels, no margin.
        assertEquals(42, symbol.png(pixelsPerModule = 2, quietZone = 0)[19].toInt())
        assertEquals(11, symbol.terminal(quietZone = 0).trimEnd('\n').lines().size)
        assertTrue(symbol.terminal(Screen.COLOURED).startsWith("\u001b["))
    }

    @Test
    fun a_static_code_is_made_dynamic_once() {
        val printed = Transfer(bin = "970403", account = "0011012345678").payload()
        val dynamic = Vietqr.makeDynamic(printed, 50_000, billNumber = "HD01", reference = "R1", purpose = "P")
        val read = Vietqr.read(dynamic)
        assertEquals(listOf(50_000L, "HD01", "R1", "P"), listOf(read.amount, read.billNumber, read.reference, read.purpose))
        assertEquals("amount-present", assertThrows<MotcuaException> { Vietqr.makeDynamic(dynamic, 1) }.code)
    }
}

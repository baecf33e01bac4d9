package vn.motcua

import com.fasterxml.jackson.databind.ObjectMapper
import java.io.ByteArrayInputStream
import java.io.ByteArrayOutputStream
import java.io.ObjectInputStream
import java.io.ObjectOutputStream
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** Values as other libraries see them: serialised, as JSON, with places in the JVM's own units, masked. */
class ValuesTest {
    private val transfer = Transfer("970436", "0011012345678", amount = 50_000, purpose = "Le phi H34.15-240617-0001")
    private val refusal: MotcuaException = assertThrows(MotcuaException::class.java) { Identity.taxCode("010010910") }

    private val values: List<Any> = listOf(
        transfer,
        transfer.run { TransferFields(bin, account, amount = amount) },
        Vietqr.inspect(transfer.payload()),
        Vietqr.inspect("không"),
        Emvco.read(transfer.payload()),
        Vietqr.bank("970436"),
        Vietqr.encodeAll(listOf(TransferFields(), TransferFields("970436", "1"))).first(),
        Vietqr.readAll(listOf(transfer.payload())).single(),
        Identity.personalNumber("062098000001"),
        Identity.taxCode("0100109106"),
        Identity.phone("0912000111"),
        Identity.province("62"),
        Identity.dossierCode("H34.15-240617-0001"),
        Text.fold("Lê Thị Phí"),
        Findings.rules().first(),
        refusal.finding,
    )

    private fun serialised(value: Any): ByteArray =
        ByteArrayOutputStream().also { bytes -> ObjectOutputStream(bytes).use { it.writeObject(value) } }.toByteArray()

    private fun deserialised(bytes: ByteArray): Any = ObjectInputStream(ByteArrayInputStream(bytes)).use { it.readObject() }

    @Test
    fun values_and_refusals_are_serialised() {
        for (value in values + Symbol.encode(transfer.payload())) assertEquals(value, deserialised(serialised(value)))
        val read = deserialised(serialised(refusal)) as MotcuaException
        assertEquals(refusal.finding, read.finding)
        assertEquals(refusal.message, read.message)
    }

    @Test
    fun a_symbol_has_the_size_and_the_colours_that_are_asked_for() {
        val symbol = Symbol.encode("a")
        assertTrue(symbol.svg(width = "30mm").contains(" width=\"30mm\" height=\"30mm\""))
        assertFalse(symbol.svg().contains(" width=\"30mm\""))
        for (width in listOf("", "30", "0mm", "10000px", "30mm\" onload=\"x")) {
            val refused = assertThrows(MotcuaException::class.java) { symbol.svg(width = width) }
            assertEquals("symbol-length" to "width", refused.code to refused.path)
        }
        val inverted = assertThrows(MotcuaException::class.java) { symbol.svg(foreground = "#ffffff", background = "#000000") }
        assertEquals("symbol-contrast", inverted.code)
        assertTrue(symbol.svg(foreground = "#ffffff", background = "#000000", lowContrast = true).contains("#000000"))
    }

    @Test
    fun a_forged_symbol_is_not_read() {
        val bytes = serialised(Symbol.encode("a"))
        val forged = String(bytes, Charsets.ISO_8859_1).replace("\u0000\u0000\u0000\u0015", "\u0000\u0000\u0000\u0019")
        assertFalse(forged.toByteArray(Charsets.ISO_8859_1).contentEquals(bytes))
        assertThrows(java.io.InvalidObjectException::class.java) { deserialised(forged.toByteArray(Charsets.ISO_8859_1)) }
    }

    @Test
    fun a_transfer_is_shown_by_its_parts_with_the_account_masked() {
        assertEquals(
            "Transfer(bin=970436, account=Account(…78), service=QRIBFTTA, initiation=dynamic, amount=50000)",
            transfer.toString(),
        )
        assertEquals(
            "Transfer(bin=970436, account=Account(…78), service=QRIBFTTA, initiation=static)",
            Transfer("970436", "0011012345678").toString(),
        )
    }

    @Test
    fun a_local_time_counts_to_the_second() {
        val reference = Order.reference(ReferenceQuestion("KT", number = 123)).reference
        val at = java.time.LocalDateTime.of(2024, 6, 20, 8, 0, 59)
        val order = OrderQuestion("970436", "0011012345678", 50_000, reference, "H34.15-240617-0001", at)
        assertEquals(Order.payload(order), Order.payload(order.copy(at = at.withNano(999_999_999))))
    }

    @Test
    fun a_forged_transfer_is_not_read() {
        val bytes = serialised(transfer)
        val forged = String(bytes, Charsets.ISO_8859_1).replace("970436", "97 436").toByteArray(Charsets.ISO_8859_1)
        assertThrows(java.io.InvalidObjectException::class.java) { deserialised(forged) }
    }

    @Test
    fun json_is_written_and_read_back_without_a_module() {
        val mapper = ObjectMapper()
        for (value in values) assertEquals(value, mapper.readValue(mapper.writeValueAsString(value), value.javaClass))
        assertThrows(Exception::class.java) { mapper.readValue("{\"bin\":\"97\",\"account\":\"1\"}", Transfer::class.java) }
    }

    @Test
    fun places_are_indices_of_the_text() {
        val body = "00020101021138570010A00000072701270006970436011300110123456780208QRIBFTTA5303704540550000" +
            "5802VN5906ẾNHÀ𝒳6304"
        val text = body + "0000"
        val finding = Vietqr.inspect(text).findings.single { it.code == "crc-mismatch" }
        assertEquals("63040000", text.substring(finding.start!!, finding.end!!))
        val refused = assertThrows(MotcuaException::class.java) { Vietqr.read(text) }
        assertEquals(finding.start to finding.end, refused.start to refused.end)
        val foreign = assertThrows(MotcuaException::class.java) { Identity.phone("09120𝒳ế0111") }
        foreign.start?.let { assertTrue(it >= 5 && foreign.end!! <= 12, "$it") }
    }

    @Test
    fun places_in_what_a_form_holds_are_indices_of_the_field() {
        val faults = listOf(
            Triple("account", "00-1", "-"), Triple("purpose", "ok 𝒳 Đ", "𝒳"), Triple("billNumber", "HĐ01", "Đ"),
            Triple("merchantName", "UBND xã 𝒳", "ã"),
        )
        for ((field, text, marked) in faults) {
            val builder = Transfer.builder("970436", if (field == "account") text else "0011012345678").mobile("0912")
            when (field) {
                "purpose" -> builder.purpose(text)
                "billNumber" -> builder.billNumber(text)
                "merchantName" -> builder.merchantName(text)
            }
            val told = builder.check().single()
            assertEquals(field to marked, told.path to text.substring(told.start!!, told.end!!))
            val refused = assertThrows(MotcuaException::class.java) { builder.build() }
            assertEquals(told, refused.finding)
            assertEquals(told, Vietqr.encodeAll(listOf(TransferFields("970436", "1"), builder.fields())).last().finding)
        }
    }

    @Test
    fun names_and_numbers_are_masked() {
        val shown = Text.fold("Lê Thị Phí").toString()
        assertFalse("Phi" in shown || "Thi" in shown, shown)
        assertEquals("TransferFields(text-not-unicode)", TransferFields("970436", "A\uD83D").toString())
        assertEquals("DataObject(text-not-unicode)", DataObject("38", "\uD83D").toString())
    }

    @Test
    fun lists_cannot_be_changed() {
        @Suppress("UNCHECKED_CAST")
        val findings = Vietqr.inspect("x").findings as MutableList<Finding>
        assertThrows(UnsupportedOperationException::class.java) { findings.clear() }
    }

    @Test
    fun paths_are_the_properties_names() {
        val properties = TransferFields::class.java.methods.map { it.name }
        val faulty = Transfer.builder("1", "é").billNumber("").mobile("").merchantName("").merchantCity("").postalCode("")
        val paths = faulty.check().map { it.path }
        assertEquals(7, paths.size)
        for (path in paths) assertTrue("get" + path.replaceFirstChar(Char::uppercase) in properties, path)
        val other = Transfer("970436", "0011012345678", amount = 50_000, purpose = "x", billNumber = "y")
        assertTrue(Vietqr.compare(other, transfer).any { it.part == "billNumber" })
        assertEquals("foreground", assertThrows(MotcuaException::class.java) { Symbol.encode("a").svg(foreground = "red") }.path)
        assertEquals("quietZone", assertThrows(MotcuaException::class.java) { Symbol.encode("a").svg(quietZone = -1) }.path)
    }
}

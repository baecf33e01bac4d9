package vn.motcua

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows

class TransferTest {
    private val transfer = Transfer(
        bin = "970436",
        account = "0011012345678",
        amount = 50_000,
        purpose = "Le phi H34.15-240617-0001",
    )

    @Test
    fun a_transfer_is_written_and_read_back() {
        assertEquals(transfer, Vietqr.read(transfer.payload()))
        assertEquals(transfer, Vietqr.inspect(transfer.payload()).transfer)
    }

    @Test
    fun equality_is_by_parts_with_what_is_meant_when_left_out() {
        val same = Transfer(
            bin = "970436",
            account = "0011012345678",
            service = Service.TRANSFER_TO_ACCOUNT,
            initiation = Initiation.DYNAMIC,
            amount = 50_000,
            purpose = "Le phi H34.15-240617-0001",
        )
        assertEquals(transfer, same)
        assertEquals(transfer.hashCode(), same.hashCode())
        assertNotEquals(transfer, Transfer(bin = "970436", account = "0011012345678", amount = 50_001))
        assertFalse(transfer.equals(null))
        assertFalse(transfer.equals("transfer" as Any))
    }

    @Test
    fun nothing_personal_is_shown() {
        val inspection = Vietqr.inspect(transfer.payload())
        val shown = listOf(
            transfer, inspection, inspection.transfer, inspection.objects, inspection.findings, Emvco.read(transfer.payload()),
            Identity.personalNumber("062098000001"), Identity.phone("0912000111"),
            TransferFields(bin = "970436", account = "0011012345678"), TransferFields(bin = "970436", account = "0011-0123-45678"),
            Text.fold("Le phi"), Symbol.encode("Le phi"),
        )
        for (text in shown.map { it.toString() }) {
            assertFalse("0011012345" in text || "0011-0123" in text || "Le phi" in text || "20980000" in text || "912000" in text, text)
        }
        assertTrue("…78" in transfer.toString())
    }

    @Test
    fun the_builder_makes_the_same() {
        val built = Transfer.builder("970436", "0011012345678")
            .amount(50_000)
            .purpose("Le phi H34.15-240617-0001")
            .build()
        assertEquals(transfer, built)
        assertEquals(transfer, Transfer.of(TransferFields("970436", "0011012345678", amount = 50_000, purpose = "Le phi H34.15-240617-0001")))
    }

    @Test
    fun every_part_arrives_where_it_belongs() {
        val full = Transfer.builder("970436", "0011012345678")
            .service(Service.WITHDRAWAL).initiation(Initiation.STATIC).amount(7)
            .purpose("purpose").billNumber("bill").mobile("mobile").store("store").loyalty("loyalty")
            .reference("reference").customer("customer").terminal("terminal")
            .merchantName("name").merchantCity("city").postalCode("postal").mcc("6011")
            .build()
        val named = Transfer(
            bin = "970436", account = "0011012345678", service = Service.WITHDRAWAL, initiation = Initiation.STATIC,
            amount = 7, purpose = "purpose", billNumber = "bill", mobile = "mobile", store = "store", loyalty = "loyalty",
            reference = "reference", customer = "customer", terminal = "terminal", merchantName = "name",
            merchantCity = "city", postalCode = "postal", mcc = "6011",
        )
        assertEquals(named, full)
        val parts = listOf(
            full.purpose, full.billNumber, full.mobile, full.store, full.loyalty, full.reference, full.customer,
            full.terminal, full.merchantName, full.merchantCity, full.postalCode, full.mcc,
        )
        assertEquals(
            listOf("purpose", "bill", "mobile", "store", "loyalty", "reference", "customer", "terminal", "name", "city", "postal", "6011"),
            parts,
        )
        assertEquals(Triple(Service.WITHDRAWAL, Initiation.STATIC, 7L), Triple(full.service, full.initiation, full.amount))
    }

    @Test
    fun a_refusal_tells_code_place_and_both_languages() {
        val refusal = assertThrows<MotcuaException> { Transfer(bin = "970436", account = "0011-012-345678") }
        assertEquals("account-characters", refusal.code)
        assertEquals("account", refusal.path)
        assertEquals(4 to 5, refusal.start to refusal.end)
        assertEquals("${refusal.path}: ${refusal.message(Language.ENGLISH)} [${refusal.code}]", refusal.message)
        assertTrue("tài khoản" in refusal.message(Language.VIETNAMESE))
        assertEquals(Severity.VIOLATION, refusal.finding.severity)
        assertEquals(refusal.message, refusal.finding.toString())
    }

    @Test
    fun a_refusal_of_a_payload_tells_the_bytes() {
        val altered = transfer.payload().replace("540550000", "540590000")
        val refusal = assertThrows<MotcuaException> { Vietqr.read(altered) }
        assertEquals("crc-mismatch", refusal.code)
        assertEquals("63", refusal.path)
        assertEquals(altered.length, refusal.end)
        assertEquals(altered.length - "6304XXXX".length, refusal.start)
    }

    @Test
    fun what_was_read_with_a_violation_is_kept_but_not_written() {
        val read = Vietqr.read(
            summed("00020101021138570010A000000727012700069704030113001101-3456780208QRIBFTTA53037045802VN6304"),
        )
        assertEquals("001101-345678", read.account)
        assertEquals("not-writable", assertThrows<MotcuaException> { read.payload() }.code)
        assertEquals(emptyList<Difference>(), Vietqr.compare(read, read))
    }

    @Test
    fun differences_name_the_part_and_what_it_puts_in_doubt() {
        val other = Transfer(bin = "970436", account = "0011012345679", amount = 50_000, purpose = "Le phi H34.15-240617-0001")
        assertEquals(listOf(Difference("account", DifferenceKind.PAYEE)), Vietqr.compare(other, transfer))
    }

    @Test
    fun a_nested_service_is_recovered_only_when_asked() {
        val payload = summed(
            "00020101021138570010A00000072701390006970403011300110123456780208QRIBFTTA53037045802VN6304",
        )
        assertEquals(null, Vietqr.inspect(payload).transfer)
        assertTrue(Vietqr.inspect(payload).findings.any { it.code == "service-nested" && it.path == "38.01.02" })
        val recovered = Vietqr.inspect(payload, recoverNestedService = true)
        assertTrue(recovered.findings.any { it.code == "service-nested-recovered" && it.severity == Severity.VIOLATION })
        assertEquals(Transfer(bin = "970403", account = "0011012345678"), recovered.transfer)
    }

    /** A payload with its checksum, CRC-16 of polynomial 1021 from FFFF, appended. */
    private fun summed(body: String): String {
        val checksum = body.fold(0xFFFF) { sum, character ->
            (0 until 8).fold(sum xor (character.code shl 8)) { bits, _ ->
                if (bits and 0x8000 != 0) ((bits shl 1) xor 0x1021) and 0xFFFF else (bits shl 1) and 0xFFFF
            }
        }
        return body + "%04X".format(checksum)
    }
}

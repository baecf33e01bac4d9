package vn.motcua

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows

class ListsTest {
    private fun row(account: String?, purpose: String? = null) = TransferFields("970436", account, amount = 50_000, purpose = purpose)

    @Test
    fun a_refused_row_keeps_its_number_and_finding_and_the_rest_goes_on() {
        val rows = Vietqr.encodeAll(listOf(row("0011012345678"), row("0011-"), row(null), row("0011012345679")))
        assertEquals(listOf(0, 1, 2, 3), rows.map { it.row })
        assertEquals(listOf(null, "account-characters", "argument-missing", null), rows.map { it.finding?.code })
        assertEquals("0011012345678", Vietqr.read(rows[0].payload).account)
        assertEquals(Transfer("970436", "0011012345679", amount = 50_000).payload(), rows[3].payload)
        assertNull(rows[1].payload)
        assertEquals(emptyList<EncodedRow>(), Vietqr.encodeAll(emptyList()))
    }

    @Test
    fun what_cannot_cross_is_a_refused_row_too() {
        val rows = Vietqr.encodeAll(listOf(row("0011012345678", "A\uD83D"), null, row("0011012345679")))
        assertEquals(listOf("text-not-unicode", "argument-missing", null), rows.map { it.finding?.code })
        assertEquals(listOf("purpose", "bin", null), rows.map { it.finding?.path })
        assertEquals(listOf(0, 1, 2), rows.map { it.row })
        val payload = Transfer("970436", "0011012345678").payload()
        val read = Vietqr.readAll(listOf("\uDE00", null, payload))
        assertEquals(listOf("text-not-unicode", "argument-missing", null), read.map { it.finding?.code })
        assertEquals("0011012345678", read[2].transfer?.account)
        val inspected = Vietqr.inspectAll(listOf("\uDE00", null, payload))
        assertEquals(listOf(false, false, true), inspected.map { it.payable })
        assertEquals(listOf("text-not-unicode", "argument-missing"), inspected.take(2).map { it.findings.single().code })
    }

    @Test
    fun a_list_says_what_single_calls_say() {
        val good = Transfer("970436", "0011012345678", amount = 1, purpose = "a").payload()
        val payloads = listOf(good, good.replace("540", "541"), "", "không", "ế".repeat(40) + good, good + "x")
        assertEquals(payloads.map { Vietqr.inspect(it) }, Vietqr.inspectAll(payloads))
        val read = Vietqr.readAll(payloads)
        for ((payload, row) in payloads.zip(read)) {
            if (row.finding == null) {
                assertEquals(Vietqr.read(payload), row.transfer)
            } else {
                assertEquals(assertThrows<MotcuaException> { Vietqr.read(payload) }.finding, row.finding)
            }
        }
        assertEquals(1, read.count { it.finding == null })
    }

    @Test
    fun long_lists_cross_whole() {
        val rows = List(20_000) { row("%013d".format(it)) }
        val encoded = Vietqr.encodeAll(rows)
        assertTrue(encoded.all { it.finding == null })
        assertEquals(rows.map { it.account }, Vietqr.readAll(encoded.map { it.payload }).map { it.transfer?.account })
    }
}

package vn.motcua

import java.time.LocalDate
import vn.motcua.internal.Calls
import vn.motcua.internal.Crossing
import vn.motcua.internal.given

/** VietQR: the NAPAS profile of merchant-presented payloads. */
public object Vietqr {
    /**
     * Reads a payload and tells everything that breaks the rules of a profile, VietQR's without one.
     *
     * A service code that stands inside the beneficiary's object is taken as if it stood beside it only with
     * [recoverNestedService].
     *
     * @throws MotcuaException `argument-missing` for null, `text-not-unicode`; for no other text
     */
    @JvmStatic
    @JvmOverloads
    public fun inspect(
        payload: String?,
        profile: Profile? = null,
        recoverNestedService: Boolean = false,
    ): Inspection = Calls.vietqrInspect(given(payload, "payload"), profile, recoverNestedService)

    /** The same with the rules of VietQR, for bytes of which it is not known whether they are text. */
    @JvmStatic
    public fun inspect(payload: ByteArray?): Inspection = Calls.vietqrInspectBytes(given(payload, "payload"))

    /**
     * Reads the transfer of a payload that may be paid.
     *
     * @throws MotcuaException the first finding that is an error: the payload must not be paid; `argument-missing` for null
     */
    @JvmStatic
    public fun read(payload: String?): Transfer = Calls.vietqrRead(given(payload, "payload"))

    /** Names each part in which a scanned transfer differs from the expected one. */
    @JvmStatic
    public fun compare(scanned: Transfer, expected: Transfer): List<Difference> =
        Calls.vietqrCompare(given(scanned, "scanned"), given(expected, "expected"))

    /**
     * Writes the payload of each row, all in one call. A row that is refused keeps its number and its finding; the
     * others are written.
     */
    @JvmStatic
    public fun encodeAll(rows: List<TransferFields?>): List<EncodedRow> =
        together(given(rows, "rows").map { it ?: NOTHING }, ::encodeTogether) { row, fields ->
            try {
                EncodedRow(row, Transfer.of(fields).payload(), null)
            } catch (refusal: MotcuaException) {
                EncodedRow(row, null, refusal.finding)
            }
        }

    private fun encodeTogether(rows: List<TransferFields>): List<EncodedRow> = Calls.vietqrEncodeAll(rows).map { row ->
        row.finding?.let { row.copy(finding = Transfer.placed(it, rows[row.row])) } ?: row
    }

    /**
     * Reads the transfer of each payload, all in one call. A payload that must not be paid keeps its number and its
     * finding; the others are read.
     */
    @JvmStatic
    public fun readAll(payloads: List<String?>): List<ReadRow> = together(given(payloads, "payloads"), ::readTogether) { row, payload ->
        try {
            ReadRow(row, read(payload), null)
        } catch (refusal: MotcuaException) {
            ReadRow(row, null, refusal.finding)
        }
    }

    private fun readTogether(payloads: List<String?>): List<ReadRow> {
        val texts = payloads.map { given(it, "payload") }
        return Calls.vietqrReadAll(texts).map { row ->
            row.finding?.let { row.copy(finding = Crossing.placed(it, texts[row.row])) } ?: row
        }
    }

    /**
     * Reads each payload and tells everything that breaks the rules of VietQR, all in one call. What is null or not
     * Unicode is told as a finding, as every other fault.
     */
    @JvmStatic
    public fun inspectAll(payloads: List<String?>): List<Inspection> =
        together(given(payloads, "payloads"), ::inspectTogether) { _, payload ->
            try {
                inspect(payload)
            } catch (refusal: MotcuaException) {
                Inspection(false, false, listOf(refusal.finding), emptyList(), LengthUnit.CHARACTERS, null)
            }
        }

    private fun inspectTogether(payloads: List<String?>): List<Inspection> {
        val texts = payloads.map { given(it, "payload") }
        return Calls.vietqrInspectAll(texts).zip(texts) { inspection, text ->
            if (inspection.findings.isEmpty()) {
                inspection
            } else {
                inspection.copy(findings = inspection.findings.map { Crossing.placed(it, text) })
            }
        }
    }

    /** All rows in one call; where one of them cannot cross, each in a call of its own. */
    private inline fun <T, R> together(rows: List<T>, all: (List<T>) -> List<R>, one: (Int, T) -> R): List<R> = try {
        all(rows)
    } catch (_: MotcuaException) {
        rows.mapIndexed(one)
    }

    private val NOTHING = TransferFields()

    /**
     * Writes the payload of a static code anew with an [amount] in đồng and references, everything else kept.
     *
     * @throws MotcuaException the first error of the payload, `amount-present`, `amount-out-of-range`,
     *   `not-writable`, `template-too-long`, or what is wrong with a text
     */
    @JvmStatic
    @JvmOverloads
    public fun makeDynamic(
        payload: String?,
        amount: Long,
        billNumber: String? = null,
        reference: String? = null,
        purpose: String? = null,
    ): String = Calls.vietqrMakeDynamic(given(payload, "payload"), amount, billNumber, reference, purpose)

    /** Every bank of the directory, in ascending order of the BIN. */
    @JvmStatic
    public fun banks(): List<Bank> = Calls.vietqrBanks()

    /**
     * The bank of a BIN.
     *
     * @throws MotcuaException `bin-format`; `unknown-bank` when no list has it, while it may be in use
     */
    @JvmStatic
    public fun bank(bin: String?): Bank = Calls.vietqrBank(given(bin, "bin"))

    /**
     * The bank of a BIN, a code, a short name, a full name, a SWIFT code, or a name that it had before; case, marks, spaces
     * and a leading "Ngân hàng" do not matter.
     *
     * @throws MotcuaException `unknown-bank`; `bank-ambiguous` when it is two banks'
     */
    @JvmStatic
    public fun findBank(text: String?): Bank = Calls.vietqrFindBank(given(text, "text"))

    /**
     * What people call a field of a transfer or an object of a payload, by the path of a finding or the part of a
     * difference; null for the whole, and for what has no name.
     */
    @JvmStatic
    public fun nameOf(path: String?, language: Language): String? =
        Calls.vietqrNameOf(given(path, "path"), given(language, "language"))

    /**
     * Whether a list of a day or before has the bank of a BIN.
     *
     * @throws MotcuaException `bin-format`, `unknown-bank`, `date-format` outside the years 0 to 9999
     */
    @JvmStatic
    public fun isAttested(bin: String?, on: LocalDate?): Boolean =
        Calls.vietqrIsAttested(given(bin, "bin"), given(on, "on").toString())

    /**
     * The service of a code such as `QRIBFTTA`.
     *
     * @throws MotcuaException `service-unknown`
     */
    @JvmStatic
    public fun service(code: String?): Service = Calls.vietqrService(given(code, "code"))

    /** The code of a service in a payload. */
    @JvmStatic
    public fun code(service: Service): String = Calls.vietqrServiceCode(given(service, "service"))

    /**
     * The point of initiation of the word `static` or `dynamic`.
     *
     * @throws MotcuaException `initiation-unknown`
     */
    @JvmStatic
    public fun initiation(word: String?): Initiation = Calls.vietqrInitiation(given(word, "word"))
}

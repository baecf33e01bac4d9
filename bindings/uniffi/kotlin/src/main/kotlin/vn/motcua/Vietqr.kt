package vn.motcua

import java.time.LocalDate

/** VietQR: the NAPAS profile of merchant-presented payloads. */
public object Vietqr {
    /**
     * Reads a payload and tells everything that breaks the rules of a profile, VietQR's without one.
     *
     * A service code that stands inside the beneficiary's object is taken as if it stood beside it only with
     * [recoverNestedService].
     *
     * @throws MotcuaException `text-not-unicode`, for no other text
     */
    @JvmStatic
    @JvmOverloads
    public fun inspect(
        payload: String,
        profile: Profile? = null,
        recoverNestedService: Boolean = false,
    ): Inspection = refusing { vietqrInspect(payload, profile, recoverNestedService) }

    /** The same with the rules of VietQR, for bytes of which it is not known whether they are text. */
    @JvmStatic
    public fun inspect(payload: ByteArray): Inspection = vietqrInspectBytes(payload)

    /**
     * Reads the transfer of a payload that may be paid.
     *
     * @throws MotcuaException the first finding that is an error: the payload must not be paid
     */
    @JvmStatic
    public fun read(payload: String): Transfer = refusing { vietqrRead(payload) }

    /** Names each part in which a scanned transfer differs from the expected one. */
    @JvmStatic
    public fun compare(scanned: Transfer, expected: Transfer): List<Difference> =
        refusing { vietqrCompare(scanned, expected) }

    /**
     * Writes the payload of a static code anew with an [amount] in đồng and references, everything else kept.
     *
     * @throws MotcuaException the first error of the payload, `amount-present`, `amount-out-of-range`,
     *   `not-writable`, `template-too-long`, or what is wrong with a text
     */
    @JvmStatic
    @JvmOverloads
    public fun makeDynamic(
        payload: String,
        amount: Long,
        billNumber: String? = null,
        reference: String? = null,
        purpose: String? = null,
    ): String = refusing { vietqrMakeDynamic(payload, amount, billNumber, reference, purpose) }

    /** Every bank of the directory, in ascending order of the BIN. */
    @JvmStatic
    public fun banks(): List<Bank> = vietqrBanks()

    /**
     * The bank of a BIN.
     *
     * @throws MotcuaException `bin-format`; `unknown-bank` when no list has it, while it may be in use
     */
    @JvmStatic
    public fun bank(bin: String): Bank = refusing { vietqrBank(bin) }

    /**
     * Whether a list of a day or before has the bank of a BIN.
     *
     * @throws MotcuaException `bin-format`, `unknown-bank`, `date-format` outside the years 0 to 9999
     */
    @JvmStatic
    public fun isAttested(bin: String, on: LocalDate): Boolean = refusing { vietqrIsAttested(bin, on.toString()) }

    /**
     * The service of a code such as `QRIBFTTA`.
     *
     * @throws MotcuaException `service-unknown`
     */
    @JvmStatic
    public fun service(code: String): Service = refusing { vietqrService(code) }

    /** The code of a service in a payload. */
    @JvmStatic
    public fun code(service: Service): String = vietqrServiceCode(service)

    /**
     * The point of initiation of the word `static` or `dynamic`.
     *
     * @throws MotcuaException `initiation-unknown`
     */
    @JvmStatic
    public fun initiation(word: String): Initiation = refusing { vietqrInitiation(word) }
}

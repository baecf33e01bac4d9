package vn.motcua

import java.beans.ConstructorProperties
import java.io.InvalidObjectException
import java.io.ObjectInputStream
import java.io.Serializable
import vn.motcua.internal.Calls
import vn.motcua.internal.Composed
import vn.motcua.internal.Crossing
import vn.motcua.internal.given

/**
 * A transfer, purchase or withdrawal (*lệnh thanh toán*) that a VietQR code asks for: one that exists keeps every
 * rule of its parts, or was read from a payload that may be paid.
 *
 * Immutable; equal if all parts are. [toString] masks the account and shows no text.
 */
public class Transfer private constructor(
    @get:JvmSynthetic internal val fields: TransferFields,
    /** The payload, where it was written when the transfer was made. */
    private val written: String?,
) : Serializable {
    /**
     * Makes a transfer; what is left out, or null, is absent. Java has [builder].
     *
     * @throws MotcuaException the first part that its rule refuses: `argument-missing`, `bin-format`,
     *   `account-length`, `account-characters`, `amount-out-of-range`, `purpose-length`, `purpose-characters`,
     *   `value-empty`, `value-too-long`, `value-not-common`, `category-code-format`, `text-not-unicode`
     */
    @ConstructorProperties(
        "bin", "account", "service", "initiation", "amount", "purpose", "billNumber", "mobile", "store", "loyalty",
        "reference", "customer", "terminal", "merchantName", "merchantCity", "postalCode", "mcc",
    )
    public constructor(
        bin: String?,
        account: String?,
        service: Service? = null,
        initiation: Initiation? = null,
        amount: Long? = null,
        purpose: String? = null,
        billNumber: String? = null,
        mobile: String? = null,
        store: String? = null,
        loyalty: String? = null,
        reference: String? = null,
        customer: String? = null,
        terminal: String? = null,
        merchantName: String? = null,
        merchantCity: String? = null,
        postalCode: String? = null,
        mcc: String? = null,
    ) : this(
        TransferFields(
            bin, account, service, initiation, amount, purpose, billNumber, mobile, store, loyalty, reference,
            customer, terminal, merchantName, merchantCity, postalCode, mcc,
        ),
        Unit,
    )

    /** One call checks the parts, tells what was meant where it was left out, and writes the payload. */
    private constructor(fields: TransferFields, @Suppress("UNUSED_PARAMETER") checking: Unit) :
        this(fields, Calls.vietqrCompose(fields))

    private constructor(fields: TransferFields, composed: Composed) : this(
        if (fields.service == composed.service && fields.initiation == composed.initiation) {
            fields
        } else {
            fields.copy(service = composed.service, initiation = composed.initiation)
        },
        composed.payload,
    )

    /** The beneficiary's bank: six digits. */
    public val bin: String get() = requireNotNull(fields.bin)

    /** The beneficiary's account, card, merchant or cash machine. */
    public val account: String get() = requireNotNull(fields.account)

    /** The service. */
    public val service: Service get() = requireNotNull(fields.service)

    /** Whether the code is static or dynamic. */
    public val initiation: Initiation get() = requireNotNull(fields.initiation)

    /** The amount in whole đồng, unless the payer is to enter it. */
    public val amount: Long? get() = fields.amount

    /** The purpose (62.08). */
    public val purpose: String? get() = fields.purpose

    /** The bill number (62.01). */
    public val billNumber: String? get() = fields.billNumber

    /** The mobile number (62.02). */
    public val mobile: String? get() = fields.mobile

    /** The store label (62.03). */
    public val store: String? get() = fields.store

    /** The loyalty number (62.04). */
    public val loyalty: String? get() = fields.loyalty

    /** The reference label (62.05). */
    public val reference: String? get() = fields.reference

    /** The customer label (62.06). */
    public val customer: String? get() = fields.customer

    /** The terminal label (62.07). */
    public val terminal: String? get() = fields.terminal

    /** The merchant's or holder's name (59). */
    public val merchantName: String? get() = fields.merchantName

    /** The merchant's city (60). */
    public val merchantCity: String? get() = fields.merchantCity

    /** The postal code (61). */
    public val postalCode: String? get() = fields.postalCode

    /** The merchant category code (52). */
    public val mcc: String? get() = fields.mcc

    /**
     * Writes the payload (*chuỗi mã*), the text of the QR code.
     *
     * @throws MotcuaException `required-by-service`, `card-format`, `withdrawal-category`, `template-too-long`;
     *   `not-writable` when it was read from a payload that broke the rules
     */
    public fun payload(): String = written ?: Calls.vietqrWrite(this)

    override fun equals(other: Any?): Boolean = other is Transfer && fields == other.fields

    override fun hashCode(): Int = fields.hashCode()

    override fun toString(): String = fields.toString()

    /** What is written when a transfer is serialised: its parts, held against the rules again when they are read. */
    private class Parts(private val fields: TransferFields) : Serializable {
        private fun readResolve(): Any = try {
            read(fields).also { Vietqr.compare(it, it) }
        } catch (refusal: MotcuaException) {
            throw InvalidObjectException(refusal.message)
        }

        private companion object {
            private const val serialVersionUID: Long = 1L
        }
    }

    private fun writeReplace(): Any = Parts(fields)

    private fun readObject(@Suppress("UNUSED_PARAMETER") stream: ObjectInputStream): Unit =
        throw InvalidObjectException("a transfer is serialised as its parts")

    /** Makes a transfer step by step; every call sets one part, and the last one checks them. */
    public class Builder internal constructor(private val bin: String?, private val account: String?) {
        private var service: Service? = null
        private var initiation: Initiation? = null
        private var amount: Long? = null
        private var purpose: String? = null
        private var billNumber: String? = null
        private var mobile: String? = null
        private var store: String? = null
        private var loyalty: String? = null
        private var reference: String? = null
        private var customer: String? = null
        private var terminal: String? = null
        private var merchantName: String? = null
        private var merchantCity: String? = null
        private var postalCode: String? = null
        private var mcc: String? = null

        /** Sets the service; a transfer to an account otherwise. */
        public fun service(service: Service?): Builder = apply { this.service = service }

        /** Sets static or dynamic; by the amount otherwise. */
        public fun initiation(initiation: Initiation?): Builder = apply { this.initiation = initiation }

        /** Sets the amount in whole đồng. */
        public fun amount(dong: Long?): Builder = apply { amount = dong }

        /** Sets the amount in whole đồng. */
        public fun amount(dong: Int): Builder = apply { amount = dong.toLong() }

        /** Sets the purpose (62.08). */
        public fun purpose(purpose: String?): Builder = apply { this.purpose = purpose }

        /** Sets the bill number (62.01). */
        public fun billNumber(label: String?): Builder = apply { billNumber = label }

        /** Sets the mobile number (62.02). */
        public fun mobile(label: String?): Builder = apply { mobile = label }

        /** Sets the store label (62.03). */
        public fun store(label: String?): Builder = apply { store = label }

        /** Sets the loyalty number (62.04). */
        public fun loyalty(label: String?): Builder = apply { loyalty = label }

        /** Sets the reference label (62.05). */
        public fun reference(label: String?): Builder = apply { reference = label }

        /** Sets the customer label (62.06). */
        public fun customer(label: String?): Builder = apply { customer = label }

        /** Sets the terminal label (62.07). */
        public fun terminal(label: String?): Builder = apply { terminal = label }

        /** Sets the merchant's or holder's name (59). */
        public fun merchantName(name: String?): Builder = apply { merchantName = name }

        /** Sets the merchant's city (60). */
        public fun merchantCity(city: String?): Builder = apply { merchantCity = city }

        /** Sets the postal code (61). */
        public fun postalCode(code: String?): Builder = apply { postalCode = code }

        /** Sets the merchant category code (52). */
        public fun mcc(code: String?): Builder = apply { mcc = code }

        /** The parts, not yet checked: a row of [Vietqr.encodeAll]. */
        public fun fields(): TransferFields = TransferFields(
            bin, account, service, initiation, amount, purpose, billNumber, mobile, store, loyalty, reference,
            customer, terminal, merchantName, merchantCity, postalCode, mcc,
        )

        /**
         * Everything that is wrong with the parts, each at the property's name: what a form tells at once. Empty for
         * a transfer that can be made and written.
         */
        public fun check(): List<Finding> = check(fields())

        /**
         * Makes the transfer.
         *
         * @throws MotcuaException as the constructor of [Transfer]
         */
        public fun build(): Transfer = of(fields())
    }

    /** Other ways to a transfer. */
    public companion object {
        private const val serialVersionUID: Long = 1L

        /** Begins a transfer to an account. */
        @JvmStatic
        public fun builder(bin: String?, account: String?): Builder = Builder(bin, account)

        /**
         * Makes the transfer that fields describe.
         *
         * @throws MotcuaException as the constructor of [Transfer]
         */
        @JvmStatic
        public fun of(fields: TransferFields): Transfer = Transfer(given(fields, "fields"), Unit)

        /**
         * Everything that is wrong with fields, each at the property's name; empty for a transfer that can be made
         * and written.
         */
        @JvmStatic
        public fun check(fields: TransferFields): List<Finding> = try {
            Calls.vietqrCheck(given(fields, "fields")).map { placed(it, fields) }
        } catch (refusal: MotcuaException) {
            // A text that is not Unicode does not cross.
            listOf(refusal.finding)
        }

        /** A finding about a field with its place in units of that field's text, where the library counts bytes. */
        @JvmSynthetic
        internal fun placed(finding: Finding, fields: TransferFields): Finding {
            val text = when (finding.path) {
                "account" -> fields.account
                "purpose" -> fields.purpose
                "billNumber" -> fields.billNumber
                "mobile" -> fields.mobile
                "store" -> fields.store
                "loyalty" -> fields.loyalty
                "reference" -> fields.reference
                "customer" -> fields.customer
                "terminal" -> fields.terminal
                "merchantName" -> fields.merchantName
                "merchantCity" -> fields.merchantCity
                "postalCode" -> fields.postalCode
                else -> null
            }
            return if (text == null) finding else Crossing.placed(finding, text)
        }

        /** A transfer that the library read: checked already. */
        @JvmSynthetic
        internal fun read(fields: TransferFields): Transfer = Transfer(fields, null as String?)
    }
}

package vn.motcua

/**
 * A transfer, purchase or withdrawal (*lệnh thanh toán*) that a VietQR code asks for: one that exists keeps every
 * rule of its parts, or was read from a payload that may be paid.
 *
 * Immutable; equal if all parts are. [toString] masks the account and shows no text.
 */
public class Transfer private constructor(@get:JvmSynthetic internal val fields: TransferFields) {
    /**
     * Makes a transfer; what is left out, or null, is absent. Java has [builder].
     *
     * @throws MotcuaException the first part that its rule refuses: `bin-format`, `account-length`,
     *   `account-characters`, `amount-out-of-range`, `purpose-length`, `purpose-characters`, `value-empty`,
     *   `value-too-long`, `value-not-common`, `category-code-format`, `text-not-unicode`
     */
    public constructor(
        bin: String,
        account: String,
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
        checked(
            TransferFields(
                bin, account, service, initiation, amount, purpose, billNumber, mobile, store, loyalty, reference,
                customer, terminal, merchantName, merchantCity, postalCode, mcc,
            ),
        ),
    )

    /** The beneficiary's bank: six digits. */
    public val bin: String get() = fields.bin

    /** The beneficiary's account, card, merchant or cash machine. */
    public val account: String get() = fields.account

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
    public fun payload(): String = refusing { vietqrWrite(this) }

    override fun equals(other: Any?): Boolean = other is Transfer && fields == other.fields

    override fun hashCode(): Int = fields.hashCode()

    override fun toString(): String = fields.toString()

    /** Makes a transfer step by step; every call sets one part. */
    public class Builder internal constructor(private var fields: TransferFields) {
        private inline fun set(change: TransferFields.() -> TransferFields): Builder = apply { fields = fields.change() }

        /** Sets the service; a transfer to an account otherwise. */
        public fun service(service: Service?): Builder = set { copy(service = service) }

        /** Sets static or dynamic; by the amount otherwise. */
        public fun initiation(initiation: Initiation?): Builder = set { copy(initiation = initiation) }

        /** Sets the amount in whole đồng. */
        public fun amount(dong: Long?): Builder = set { copy(amount = dong) }

        /** Sets the purpose (62.08). */
        public fun purpose(purpose: String?): Builder = set { copy(purpose = purpose) }

        /** Sets the bill number (62.01). */
        public fun billNumber(label: String?): Builder = set { copy(billNumber = label) }

        /** Sets the mobile number (62.02). */
        public fun mobile(label: String?): Builder = set { copy(mobile = label) }

        /** Sets the store label (62.03). */
        public fun store(label: String?): Builder = set { copy(store = label) }

        /** Sets the loyalty number (62.04). */
        public fun loyalty(label: String?): Builder = set { copy(loyalty = label) }

        /** Sets the reference label (62.05). */
        public fun reference(label: String?): Builder = set { copy(reference = label) }

        /** Sets the customer label (62.06). */
        public fun customer(label: String?): Builder = set { copy(customer = label) }

        /** Sets the terminal label (62.07). */
        public fun terminal(label: String?): Builder = set { copy(terminal = label) }

        /** Sets the merchant's or holder's name (59). */
        public fun merchantName(name: String?): Builder = set { copy(merchantName = name) }

        /** Sets the merchant's city (60). */
        public fun merchantCity(city: String?): Builder = set { copy(merchantCity = city) }

        /** Sets the postal code (61). */
        public fun postalCode(code: String?): Builder = set { copy(postalCode = code) }

        /** Sets the merchant category code (52). */
        public fun mcc(code: String?): Builder = set { copy(mcc = code) }

        /**
         * Makes the transfer.
         *
         * @throws MotcuaException as the constructor of [Transfer]
         */
        public fun build(): Transfer = of(fields)
    }

    /** Other ways to a transfer. */
    public companion object {
        /** Begins a transfer to an account. */
        @JvmStatic
        public fun builder(bin: String, account: String): Builder = Builder(TransferFields(bin, account))

        /**
         * Makes the transfer that fields describe.
         *
         * @throws MotcuaException as the constructor of [Transfer]
         */
        @JvmStatic
        public fun of(fields: TransferFields): Transfer = Transfer(checked(fields))

        /** A transfer that the library read: checked already. */
        @JvmSynthetic
        internal fun read(fields: TransferFields): Transfer = Transfer(fields)

        private fun checked(fields: TransferFields): TransferFields = refusing { vietqrTransfer(fields) }
    }
}

package vn.motcua

import vn.motcua.internal.Calls
import vn.motcua.internal.given

/** Whole đồng (*đồng*); the currency has no smaller unit in use. */
public object Money {
    /**
     * An amount in words (*số tiền bằng chữ*); in Vietnamese as the laws write it, or with `southern` as in the
     * south (*lẻ*, *ngàn*).
     *
     * @throws MotcuaException `amount-out-of-range` when it is negative
     */
    @JvmStatic
    @JvmOverloads
    public fun inWords(dong: Long, language: Language, southern: Boolean = false): String =
        Calls.moneyWords(dong, given(language, "language"), southern)

    /** The same, up to the greatest amount that the library knows. */
    @JvmSynthetic
    public fun inWords(dong: ULong, language: Language, southern: Boolean = false): String =
        Calls.moneyWordsUnsigned(dong, given(language, "language"), southern)

    /**
     * An amount as it is printed in Vietnam: `180.000 ₫`.
     *
     * @throws MotcuaException `amount-out-of-range` when it is negative
     */
    @JvmStatic
    public fun format(dong: Long): String = Calls.moneyFormat(dong)

    /**
     * The amount that a text of digits alone is, in đồng; with [lenient] as people write it: in groups of three, with or
     * without the đồng's sign or name.
     *
     * @throws MotcuaException `amount-format`; `amount-ambiguous` when a lenient reading has two, as of `50.00`;
     *   `amount-out-of-range` beyond a `Long`
     */
    @JvmStatic
    @JvmOverloads
    public fun parse(text: String?, lenient: Boolean = false): Long = Calls.moneyParse(given(text, "text"), lenient)
}

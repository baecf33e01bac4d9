package vn.motcua

import vn.motcua.internal.Calls
import vn.motcua.internal.given

/** Vietnamese text as payments carry it. */
public object Text {
    /**
     * Folds Vietnamese text to unaccented ASCII (*bỏ dấu*), cuts it at a number of characters if a [limit] is
     * given, and reports both.
     *
     * @throws MotcuaException `argument-range` when the limit is negative, `argument-missing` for null, `text-not-unicode`
     */
    @JvmStatic
    @JvmOverloads
    public fun fold(text: String?, limit: Int? = null): Folded = Calls.textFold(given(text, "text"), limit?.toLong())
}

package vn.motcua.internal

/** A plain name, such as a misspelt one of a property: what else stands as a key may be the caller's own text. */
internal val NAME = Regex("[A-Za-z_][A-Za-z0-9_]{0,39}")

/** The one native function, which carries every call. */
internal object Seam {
    /** Why there is no library; told at every call alike. */
    private val failure: String? = Library.load()

    /**
     * Makes the call of a number with its packed arguments, the first [length] bytes of the [array]. The answer is in
     * the same array behind its length; null is returned then. A longer one is returned.
     */
    fun carry(number: Int, array: ByteArray, length: Int): ByteArray? {
        if (failure != null) throw UnsatisfiedLinkError(failure)
        return call(number, array, length)
    }

    @JvmStatic
    private external fun call(number: Int, array: ByteArray, length: Int): ByteArray?
}

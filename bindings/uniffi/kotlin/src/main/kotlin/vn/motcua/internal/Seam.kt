package vn.motcua.internal

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

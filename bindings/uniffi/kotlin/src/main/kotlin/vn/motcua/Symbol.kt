package vn.motcua

import java.io.InvalidObjectException
import java.io.ObjectInputStream
import java.io.Serializable
import vn.motcua.internal.Calls
import vn.motcua.internal.SymbolModules
import vn.motcua.internal.given

/** A QR symbol (*mã QR*): a square of dark and light modules after ISO/IEC 18004. Immutable. */
public class Symbol private constructor(private val modules: SymbolModules) : Serializable {
    /** The version, 1 to 40. */
    public val version: Int get() = modules.version

    /** The error-correction level. */
    public val level: Level get() = modules.level

    /** The mask, 0 to 7. */
    public val mask: Int get() = modules.mask

    /** The rows from top to bottom: a `1` for each dark module, a `0` for each light one. */
    public val rows: List<String> by lazy { Calls.symbolRows(modules.bytes) }

    /** The number of modules of a side, 21 to 177, without the quiet zone. */
    public val size: Int get() = modules.size

    /**
     * Draws an SVG element; black on white with a quiet zone of four modules unless told otherwise. Colours are
     * written `#rrggbb`, and many readers fail unless the background is clearly lighter: [lowContrast] takes others
     * too. The [width] is a number with its unit, `30mm` or `320px`; without it the drawing fills its place.
     *
     * @throws MotcuaException `symbol-colour`, `symbol-contrast`, `symbol-length`, `argument-range` when the quiet
     *   zone is not 0 to 255, `text-not-unicode`
     */
    @JvmOverloads
    public fun svg(
        quietZone: Int? = null,
        foreground: String? = null,
        background: String? = null,
        title: String? = null,
        width: String? = null,
        lowContrast: Boolean = false,
    ): String =
        Calls.symbolSvg(modules.bytes, quietZone?.toLong(), foreground, background, title, width, lowContrast)

    /**
     * Draws a PNG file; eight pixels a module with a quiet zone of four modules unless told otherwise.
     *
     * @throws MotcuaException `symbol-image-size`, `argument-range`
     */
    @JvmOverloads
    public fun png(pixelsPerModule: Int? = null, quietZone: Int? = null): ByteArray =
        Calls.symbolPng(modules.bytes, pixelsPerModule?.toLong(), quietZone?.toLong())

    /**
     * Draws lines of text for a terminal, a dark one unless told otherwise.
     *
     * @throws MotcuaException `argument-range` when the quiet zone is not 0 to 255
     */
    @JvmOverloads
    public fun terminal(screen: Screen? = null, quietZone: Int? = null): String =
        Calls.symbolTerminal(modules.bytes, quietZone?.toLong(), screen)

    override fun equals(other: Any?): Boolean = other is Symbol && modules.bytes.contentEquals(other.modules.bytes)

    override fun hashCode(): Int = modules.bytes.contentHashCode()

    /** Version, level and mask. */
    override fun toString(): String = "Symbol(version $version, $level, mask $mask)"

    /** What is written when a symbol is serialised: held against the library again when it is read. */
    private class Parts(
        private val version: Int,
        private val size: Int,
        private val mask: Int,
        private val level: Level,
        private val bytes: ByteArray,
    ) : Serializable {
        private fun readResolve(): Any = try {
            Symbol(SymbolModules(version, size, mask, level, bytes)).also {
                if (it.rows.size != size) throw InvalidObjectException("the symbol has another size")
            }
        } catch (refusal: MotcuaException) {
            throw InvalidObjectException(refusal.message)
        }

        private companion object {
            private const val serialVersionUID: Long = 1L
        }
    }

    private fun writeReplace(): Any =
        Parts(modules.version, modules.size, modules.mask, modules.level, modules.bytes)

    private fun readObject(@Suppress("UNUSED_PARAMETER") stream: ObjectInputStream): Unit =
        throw InvalidObjectException("a symbol is serialised as its parts")

    /** Makes symbols. */
    public companion object {
        private const val serialVersionUID: Long = 1L

        /**
         * Makes the symbol of a text, at level Medium unless told otherwise.
         *
         * @throws MotcuaException `symbol-too-long` when no version holds the text, `argument-missing` for null, `text-not-unicode`
         */
        @JvmStatic
        @JvmOverloads
        public fun encode(text: String?, level: Level? = null): Symbol =
            Symbol(Calls.symbolEncode(given(text, "text"), level))

        /**
         * The error-correction level of a letter: `L`, `M`, `Q` or `H`.
         *
         * @throws MotcuaException `symbol-level`
         */
        @JvmStatic
        public fun level(letter: String?): Level = Calls.symbolLevel(given(letter, "letter"))
    }
}

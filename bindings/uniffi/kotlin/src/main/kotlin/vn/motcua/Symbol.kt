package vn.motcua

import vn.motcua.internal.Calls
import vn.motcua.internal.SymbolModules
import vn.motcua.internal.given

/** A QR symbol (*mã QR*): a square of dark and light modules after ISO/IEC 18004. Immutable. */
public class Symbol private constructor(private val modules: SymbolModules) {
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
     * written `#rrggbb`.
     *
     * @throws MotcuaException `symbol-colour`, `argument-range` when the quiet zone is not 0 to 255,
     *   `text-not-unicode`
     */
    @JvmOverloads
    public fun svg(
        quietZone: Int? = null,
        foreground: String? = null,
        background: String? = null,
        title: String? = null,
    ): String = Calls.symbolSvg(modules.bytes, quietZone?.toLong(), foreground, background, title)

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

    /** Makes symbols. */
    public companion object {
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

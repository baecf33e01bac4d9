package vn.motcua

import vn.motcua.internal.Calls
import vn.motcua.internal.given

/**
 * A book of dated rules (*bộ quy định theo ngày*): what the calls are answered by. Immutable.
 *
 * A process keeps every book that was made in it; books of the same rows are equal.
 */
public class Book private constructor(@get:JvmSynthetic internal val number: Long) {
    /** What tells books apart: equal for the same rows, in every process and language. */
    public val fingerprint: String get() = Calls.bookFingerprint(number)

    /**
     * Lays a book in JSON over this one: its rows are asked before those of this one, which stays as it is.
     *
     * A row with an error is left out and told among the findings; nothing is refused for it.
     *
     * @throws MotcuaException `argument-missing` for null, `text-not-unicode`
     */
    public fun overlay(text: String?): BookReading {
        val reading = Calls.bookOverlay(number, given(text, "text"))
        val answer = reading.answer
        return BookReading(Book(reading.book), answer.findings, answer.added, answer.replaced)
    }

    override fun equals(other: Any?): Boolean = other is Book && number == other.number

    override fun hashCode(): Int = number.hashCode()

    override fun toString(): String = if (number == 0L) "Book(built-in)" else "Book($number)"

    /** Where books begin. */
    public companion object {
        private val BUILTIN = Book(0)

        /** The book that the library brings along; what every call asks unless it is given another. */
        @JvmStatic
        public fun builtin(): Book = BUILTIN
    }
}

/** A book laid over another, and what was found in its text. */
public data class BookReading public constructor(
    /** The new book. */
    public val book: Book,
    /** Everything found: a row with an error was left out, one with a violation was taken. */
    public val findings: List<Found>,
    /** The ids of rows that the new book has besides. */
    public val added: List<String>,
    /** The built-in rows that lose against rows of the text. */
    public val replaced: List<Replaced>,
)

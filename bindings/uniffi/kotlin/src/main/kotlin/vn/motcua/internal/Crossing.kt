package vn.motcua.internal

import java.nio.charset.StandardCharsets
import java.util.Arrays
import java.util.Collections
import vn.motcua.Finding
import vn.motcua.MotcuaException

/** One call: arguments are packed into bytes, the library is called once, its answer is unpacked. */
internal class Crossing {
    private var array: ByteArray = REUSED.get() ?: ByteArray(SMALL).also(REUSED::set)

    /** The next byte to be written, then to be read. */
    private var at = 0
    private var end = 0

    /** The text that findings of the answer are about: their places count its bytes. */
    var subject: String? = null

    fun boolean(value: Boolean) {
        room(1)
        array[at++] = if (value) 1 else 0
    }

    fun int(value: Int) {
        room(Int.SIZE_BYTES)
        put(at, value)
        at += Int.SIZE_BYTES
    }

    fun long(value: Long) {
        int((value ushr Int.SIZE_BITS).toInt())
        int(value.toInt())
    }

    fun bytes(value: ByteArray) {
        int(value.size)
        room(value.size)
        System.arraycopy(value, 0, array, at, value.size)
        at += value.size
    }

    /** Packs the text of an argument or property. */
    fun text(value: String, name: String) {
        room(Int.SIZE_BYTES + value.length)
        var to = at + Int.SIZE_BYTES
        var index = 0
        while (index < value.length) {
            val unit = value[index].code
            if (unit >= 0x80) {
                to = beyondAscii(value, index, to, name)
                break
            }
            array[to++] = unit.toByte()
            index++
        }
        put(at, to - at - Int.SIZE_BYTES)
        at = to
    }

    /** The same from the first unit that is not ASCII on; where the text ends. */
    private fun beyondAscii(value: String, from: Int, start: Int, name: String): Int {
        // A unit has at most three bytes; the text's length and its ASCII beginning have their room already.
        room(start - at + Math.multiplyExact(value.length - from, 3))
        var to = start
        var index = from
        while (index < value.length) {
            val point = value.codePointAt(index)
            index += Character.charCount(point)
            when {
                point < 0x80 -> array[to++] = point.toByte()
                point < 0x800 -> {
                    array[to++] = (0xC0 or (point shr 6)).toByte()
                    array[to++] = (0x80 or (point and 0x3F)).toByte()
                }
                point in 0xD800..0xDFFF -> throw MotcuaException(Calls.findingNotUnicode(name))
                point < 0x10000 -> {
                    array[to++] = (0xE0 or (point shr 12)).toByte()
                    array[to++] = (0x80 or (point shr 6 and 0x3F)).toByte()
                    array[to++] = (0x80 or (point and 0x3F)).toByte()
                }
                else -> {
                    // Two units, which have room for six.
                    array[to++] = (0xF0 or (point shr 18)).toByte()
                    array[to++] = (0x80 or (point shr 12 and 0x3F)).toByte()
                    array[to++] = (0x80 or (point shr 6 and 0x3F)).toByte()
                    array[to++] = (0x80 or (point and 0x3F)).toByte()
                }
            }
        }
        return to
    }

    /**
     * Makes the call of a number.
     *
     * @throws MotcuaException where it was refused
     */
    fun call(number: Int) {
        val own = Seam.carry(number, array, at)
        at = 0
        if (own == null) {
            end = Int.SIZE_BYTES + array.intAt(0)
            at = Int.SIZE_BYTES
        } else {
            array = own
            end = own.size
        }
        when (array[at++]) {
            ANSWERED -> Unit
            REFUSED -> throw MotcuaException(Calls.readFinding(this))
            else -> error("a defect of motcua: its two halves do not fit, or a call failed inside")
        }
    }

    fun boolean(): Boolean = array[at++] != 0.toByte()

    fun int(): Int = array.intAt(at).also { at += Int.SIZE_BYTES }

    fun long(): Long = (int().toLong() shl Int.SIZE_BITS) or (int().toLong() and 0xFFFF_FFFFL)

    fun bytes(): ByteArray {
        val size = int()
        return Arrays.copyOfRange(array, at, at + size).also { at += size }
    }

    fun text(): String {
        val size = int()
        return String(array, at, size, StandardCharsets.UTF_8).also { at += size }
    }

    inline fun <T> list(member: () -> T): List<T> {
        val size = int()
        if (size == 0) return Collections.emptyList()
        val list = ArrayList<T>(size)
        repeat(size) { list.add(member()) }
        return Collections.unmodifiableList(list)
    }

    /** The answer, read to its end. */
    fun <T> ended(answer: T): T {
        check(at == end) { "a defect of motcua: its two halves do not fit" }
        return answer
    }

    /** A finding with its place in units of the text that was given. */
    fun placed(finding: Finding): Finding = subject?.let { placed(finding, it) } ?: finding

    private fun room(more: Int) {
        if (array.size - at >= more) return
        val wanted = Math.addExact(at, more)
        array = Arrays.copyOf(array, if (wanted > Int.MAX_VALUE / 2) wanted else maxOf(wanted, array.size * 2))
        if (array.size <= KEPT) REUSED.set(array)
    }

    private fun put(to: Int, value: Int) {
        array[to] = (value shr 24).toByte()
        array[to + 1] = (value shr 16).toByte()
        array[to + 2] = (value shr 8).toByte()
        array[to + 3] = value.toByte()
    }

    companion object {
        private const val ANSWERED: Byte = 0
        private const val REFUSED: Byte = 1

        /** The bytes of a thread's array at first, and up to which a longer one is kept. */
        private const val SMALL = 1024
        private const val KEPT = 65_536

        /** An array of each thread. Nothing of this library's classes is in it, so that it holds no class loader. */
        private val REUSED = ThreadLocal<ByteArray>()

        private fun ByteArray.intAt(from: Int): Int = (this[from].toInt() shl 24) or
            (this[from + 1].toInt() and 0xFF shl 16) or
            (this[from + 2].toInt() and 0xFF shl 8) or
            (this[from + 3].toInt() and 0xFF)

        /** A finding that counts bytes of a text's UTF-8, with its place in UTF-16 units as the JVM's texts have. */
        fun placed(finding: Finding, text: String): Finding {
            val start = finding.start ?: return finding
            val end = finding.end ?: return finding
            val first = unitAt(text, start)
            return finding.copy(start = first, end = unitAt(text, end))
        }

        private fun unitAt(text: String, byte: Int): Int {
            var index = 0
            var bytes = 0
            while (index < text.length && bytes < byte) {
                val point = text.codePointAt(index)
                index += Character.charCount(point)
                bytes += if (point < 0x80) 1 else if (point < 0x800) 2 else if (point < 0x10000) 3 else 4
            }
            return index
        }
    }
}

/** What shows a value; a value that cannot cross shows no part of itself either. */
internal inline fun masked(name: String, shown: () -> String): String = try {
    shown()
} catch (refusal: MotcuaException) {
    "$name(${refusal.code})"
}

/** What was given; a text or day that is absent is a finding at its argument's name. */
internal fun <T : Any> given(value: T?, argument: String): T =
    value ?: throw MotcuaException(Calls.findingMissing(argument))

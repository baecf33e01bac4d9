package vn.motcua.internal

import java.nio.charset.StandardCharsets
import java.time.LocalDate
import java.time.LocalDateTime
import java.util.Arrays
import java.util.Collections
import java.util.TreeMap
import vn.motcua.Finding
import vn.motcua.MotcuaException
import vn.motcua.Word

/** One call: arguments are packed into bytes, the library is called once, its answer is unpacked. */
internal class Crossing {
    private var array: ByteArray = REUSED.get() ?: ByteArray(SMALL).also(REUSED::set)

    /** The next byte to be written, then to be read. */
    private var at = 0
    private var end = 0

    /** The text that findings of the answer are about: their places count its bytes. */
    var subject: String? = null

    /** The path of the text that is looked for, where the arguments are packed once more to find the subject. */
    private var sought: String? = null

    /** Where the value that is packed stands: names, each with an index if it is a list's. */
    private var names = NOWHERE
    private var indices = NONE
    private var depth = 0

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

    fun unsignedByte(value: Int, name: String) {
        if (value !in 0..0xFF) outside(name, 0xFF)
        room(1)
        array[at++] = value.toByte()
    }

    fun unsignedShort(value: Int, name: String) {
        if (value !in 0..0xFFFF) outside(name, 0xFFFF)
        room(Short.SIZE_BYTES)
        array[at++] = (value shr 8).toByte()
        array[at++] = value.toByte()
    }

    fun unsignedInt(value: Long, name: String) {
        if (value !in 0..0xFFFF_FFFF) outside(name, 0xFFFF_FFFF)
        int(value.toInt())
    }

    private fun outside(name: String, greatest: Long): Nothing =
        throw MotcuaException(Calls.findingArgument("argument-range", path(name), greatest.toString()))

    /** Packs an amount, which the library's own rule holds to its range. */
    fun amount(dong: Long, name: String) {
        if (dong < 0) {
            val finding = try {
                Calls.moneyFormat(dong)
                misfit()
            } catch (refusal: MotcuaException) {
                refusal.finding
            }
            throw MotcuaException(finding.at(path(name)))
        }
        long(dong)
    }

    /** Packs a day as the text that it has in the library. */
    fun day(value: LocalDate, name: String) {
        if (value.year !in 1..9999) throw MotcuaException(Calls.findingArgument("date-format", path(name), ""))
        int(DAY)
        room(DAY)
        digits(value)
    }

    /** Packs a local time; what is below a second is left out, as clocks of offices do. */
    fun time(value: LocalDateTime, name: String) {
        if (value.year !in 1..9999) {
            throw MotcuaException(Calls.findingArgument("time-format", path(name), ""))
        }
        int(TIME)
        room(TIME)
        digits(value.toLocalDate())
        mark('T')
        two(value.hour)
        mark(':')
        two(value.minute)
        mark(':')
        two(value.second)
    }

    private fun digits(day: LocalDate) {
        two(day.year / 100)
        two(day.year % 100)
        mark('-')
        two(day.monthValue)
        mark('-')
        two(day.dayOfMonth)
    }

    private fun two(number: Int) {
        mark('0' + number / 10)
        mark('0' + number % 10)
    }

    private fun mark(mark: Char) {
        array[at++] = mark.code.toByte()
    }

    /** Packs what stands in a property. */
    inline fun inside(name: String, write: () -> Unit) {
        enter(name)
        write()
        leave()
    }

    inline fun <reified T> list(list: List<T>, name: String, write: (T) -> Unit) {
        int(list.size)
        enter(name)
        // Numbers stay as they came until they are known to be there: Java's lists hold null too.
        val given: List<T?> = list
        for ((index, one) in given.withIndex()) {
            item(index)
            if (null !is T) present(one)
            write(one as T)
        }
        leave()
    }

    inline fun <reified T> map(map: Map<String, T>, name: String, write: (T) -> Unit) {
        int(map.size)
        enter(name)
        val given: Map<String, T?> = map
        for ((key, one) in given) {
            present(key)
            text(key, "")
            // A key that is no plain name may be the caller's own text, and is not told.
            inside(if (NAME.matches(key)) key else "") {
                if (null !is T) present(one)
                write(one as T)
            }
        }
        leave()
    }

    /** Java's lists can hold null. */
    fun present(value: Any?) {
        if (value == null) throw MotcuaException(Calls.findingMissing(path("")))
    }

    fun enter(name: String) {
        if (depth == names.size) {
            names = names.copyOf(depth + 8)
            indices = indices.copyOf(depth + 8)
        }
        names[depth] = name
        indices[depth++] = -1
    }

    fun item(index: Int) {
        indices[depth - 1] = index
    }

    fun leave() {
        depth--
    }

    /** The path of a property of what is packed: `old.taxCode`, `rows[3]`. */
    private fun path(name: String): String {
        val path = StringBuilder()
        for (place in 0 until depth) {
            step(path, names[place].orEmpty())
            if (indices[place] >= 0) path.append('[').append(indices[place]).append(']')
        }
        step(path, name)
        return path.toString()
    }

    private fun step(path: StringBuilder, name: String) {
        if (path.isNotEmpty() && name.isNotEmpty()) path.append('.')
        path.append(name)
    }

    /** Packs the text of an argument or property. */
    fun text(value: String, name: String) {
        if (sought != null && sought == path(name)) subject = value
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
                point in 0xD800..0xDFFF -> throw MotcuaException(Calls.findingNotUnicode(path(name)))
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
        val refused = refused(number)
        if (refused != null) throw MotcuaException(refused)
    }

    /**
     * Makes the call of a number whose question [write] has packed. Where the refusal counts bytes of one of its texts,
     * the question is packed once more to find that text.
     *
     * @throws MotcuaException where it was refused
     */
    inline fun call(number: Int, write: (Crossing) -> Unit) {
        val refused = refused(number) ?: return
        if (refused.start == null) throw MotcuaException(refused)
        val search = Crossing()
        search.seek(refused.path)
        write(search)
        throw MotcuaException(search.placed(refused))
    }

    fun seek(path: String) {
        sought = path
    }

    /** Makes the call of a number; what refused it, or null. */
    fun refused(number: Int): Finding? {
        val own = Seam.carry(number, array, at)
        at = 0
        if (own == null) {
            end = Int.SIZE_BYTES + array.intAt(0)
            at = Int.SIZE_BYTES
        } else {
            array = own
            end = own.size
        }
        return when (array[at++]) {
            ANSWERED -> null
            REFUSED -> Calls.readFinding(this)
            else -> error("a defect of motcua: its two halves do not fit, or a call failed inside")
        }
    }

    fun boolean(): Boolean = array[at++] != 0.toByte()

    fun int(): Int = array.intAt(at).also { at += Int.SIZE_BYTES }

    fun unsignedByte(): Int = array[at++].toInt() and 0xFF

    fun unsignedShort(): Int = (unsignedByte() shl 8) or unsignedByte()

    fun unsignedInt(): Long = int().toLong() and 0xFFFF_FFFFL

    /** A day, `YYYY-MM-DD`. */
    fun day(): LocalDate {
        int()
        return LocalDate.of(number(4), number(2, 1), number(2, 1))
    }

    /** A local time, `YYYY-MM-DDTHH:MM`, with seconds where there are some. */
    fun time(): LocalDateTime {
        val size = int()
        val day = LocalDate.of(number(4), number(2, 1), number(2, 1))
        return day.atTime(number(2, 1), number(2, 1), if (size == TIME) number(2, 1) else 0)
    }

    /** The number of some digits behind some marks. */
    private fun number(digits: Int, marks: Int = 0): Int {
        at += marks
        var number = 0
        repeat(digits) { number = number * 10 + (array[at++] - '0'.code.toByte()) }
        return number
    }

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

    /** By their keys in order. */
    inline fun <T> map(member: () -> T): Map<String, T> {
        val size = int()
        if (size == 0) return Collections.emptyMap()
        val map = TreeMap<String, T>()
        repeat(size) {
            val key = text()
            map[key] = member()
        }
        return Collections.unmodifiableMap(map)
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

        /** The bytes of a day and of a time with its seconds. */
        private const val DAY = 10
        private const val TIME = 19

        private val NOWHERE = arrayOfNulls<String>(0)
        private val NONE = IntArray(0)

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

/** How a text is shown: its length. */
internal fun hidden(text: String): String = "‹" + text.codePointCount(0, text.length) + "›"

/** The member of a list that is spelt so. */
internal fun <E> member(members: Array<E>, word: String?): E where E : Enum<E>, E : Word {
    val wanted = given(word, "word")
    return members.firstOrNull { it.word == wanted }
        ?: throw MotcuaException(Calls.findingArgument("unknown-word", "word", members.joinToString { it.word }))
}

/** A finding at another path. */
internal fun Finding.at(path: String): Finding {
    val told = text.removePrefix("${this.path}: ")
    return copy(path = path, text = if (path.isEmpty()) told else "$path: $told")
}

internal fun misfit(): Nothing = error("a defect of motcua: its two halves do not fit")

/** What was given; a text or day that is absent is a finding at its argument's name. */
internal fun <T : Any> given(value: T?, argument: String): T =
    value ?: throw MotcuaException(Calls.findingMissing(argument))

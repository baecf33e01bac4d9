package vn.motcua.jackson

import java.lang.reflect.Constructor
import java.lang.reflect.Method
import java.util.concurrent.ConcurrentHashMap
import vn.motcua.Transfer
import vn.motcua.Word
import vn.motcua.internal.Choices
import vn.motcua.internal.Spelt
import vn.motcua.internal.Written

/** What a text or number is in JSON, beyond its type. */
internal enum class Form { PLAIN, AMOUNT, DIGITS, BOOK }

/** How a value's class is laid out in JSON. */
internal class Layout(type: Class<*>, written: Written) {
    val asArray: Boolean = written.asArray

    val keys: List<String> = written.keys.map { it.substringBefore(':') }
    val properties: List<String> = written.keys.map { if (':' in it) it.substringAfter(':') else camelCase(it) }

    /** The forms that the keys' values have in JSON. */
    val forms: List<Form> = keys.map {
        when (it) {
            in written.amounts -> Form.AMOUNT
            in written.digits -> Form.DIGITS
            in written.books -> Form.BOOK
            else -> Form.PLAIN
        }
    }

    /** Takes the values of the keys in their order. */
    val constructor: Constructor<*> = type.constructors.first { it.parameterCount == keys.size && !it.isSynthetic }

    private val getters: List<Method> = properties.map { type.getMethod(getter(it)) }

    fun value(of: Any, place: Int): Any? = getters[place].invoke(of)

    private fun camelCase(key: String): String =
        key.split('_').mapIndexed { place, word -> if (place == 0) word else word.replaceFirstChar(Char::uppercaseChar) }.joinToString("")

    private fun getter(property: String): String =
        if (property.length > 2 && property.startsWith("is") && property[2].isUpperCase()) property else "get" + property.replaceFirstChar(Char::uppercaseChar)
}

/** The layouts of classes, each made once. */
internal class Layouts {
    private val made = ConcurrentHashMap<Class<*>, Layout>()

    /** The layout of a record; null for other classes. */
    fun of(type: Class<*>): Layout? {
        val written = type.getAnnotation(Written::class.java) ?: return null
        return made.computeIfAbsent(type) { Layout(it, written) }
    }

    /** The word that a choice which holds nothing is written as. */
    fun word(type: Class<*>): String? = type.getAnnotation(Spelt::class.java)?.word

    /** What a choice holds. */
    fun held(value: Any): Any? = value.javaClass.methods.first { it.name == "component1" }.invoke(value)

    /** What a choice can be, in order; null for other classes. */
    fun choices(type: Class<*>): List<Class<*>>? = type.getAnnotation(Choices::class.java)?.classes?.map { it.java }

    /** Whether a class is a value of this library. */
    fun isOurs(type: Class<*>): Boolean = type == Transfer::class.java ||
        type.isAnnotationPresent(Written::class.java) ||
        type.isAnnotationPresent(Choices::class.java) ||
        type.interfaces.any { it.isAnnotationPresent(Choices::class.java) } ||
        type.isEnum && type.name.startsWith("vn.motcua.")
}

/** The word of a member of any closed list. */
internal fun word(member: Enum<*>): String = if (member is Word) member.word else member.name.lowercase().replace('_', '-')

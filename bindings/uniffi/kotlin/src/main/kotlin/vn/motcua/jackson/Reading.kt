package vn.motcua.jackson

import com.fasterxml.jackson.databind.JsonNode
import java.lang.reflect.InvocationTargetException
import java.lang.reflect.ParameterizedType
import java.lang.reflect.Type
import java.lang.reflect.WildcardType
import java.time.DateTimeException
import java.time.LocalDate
import java.time.LocalDateTime
import vn.motcua.Money
import vn.motcua.MotcuaException
import vn.motcua.Transfer
import vn.motcua.TransferFields
import vn.motcua.internal.Calls
import vn.motcua.internal.NAME
import vn.motcua.internal.at

/** Makes values of JSON; what does not fit is told at its path. */
internal class Reading(private val layouts: Layouts) {
    /** The value of a type; null where there is none and the type has no empty value. */
    fun value(node: JsonNode?, type: Type, path: String, form: Form): Any? {
        val of = if (type is WildcardType) type.upperBounds[0] else type
        if (of is ParameterizedType) return many(node, of, path, form)
        val absent = node == null || node.isNull || node.isMissingNode
        return when (of) {
            Boolean::class.java -> if (absent) false else truth(node!!, path)
            Int::class.java, Long::class.java ->
                if (absent) refuse("argument-missing", path) else whole(node!!, of, path, form)
            else -> if (absent) null else single(node!!, of as Class<*>, path, form)
        }
    }

    private fun many(node: JsonNode?, type: ParameterizedType, path: String, form: Form): Any {
        val isMap = type.rawType == Map::class.java
        val of = type.actualTypeArguments.last()
        if (node == null || node.isNull || node.isMissingNode) return if (isMap) emptyMap<String, Any>() else emptyList<Any>()
        if (isMap) {
            if (!node.isObject) refuse("argument-type", path, "object")
            return node.properties().associate { (key, one) -> key to value(one, of, inside(path, key), form) }
        }
        if (!node.isArray) refuse("argument-type", path, "list")
        return node.mapIndexed { place, one -> value(one, of, "$path[$place]", form) }
    }

    private fun single(node: JsonNode, type: Class<*>, path: String, form: Form): Any? = when {
        type == String::class.java -> when {
            form == Form.DIGITS && node.isNumber -> node.asText()
            form == Form.BOOK && node.isObject -> node.toString()
            else -> text(node, path)
        }
        type == java.lang.Boolean::class.java -> truth(node, path)
        type == Integer::class.java -> whole(node, Int::class.java, path, form)
        type == java.lang.Long::class.java -> whole(node, Long::class.java, path, form)
        type == LocalDate::class.java -> moment(text(node, path), DAY, path, "date-format", LocalDate::parse)
        type == LocalDateTime::class.java -> moment(text(node, path), TIME, path, "time-format", LocalDateTime::parse)
        type.isEnum -> member(text(node, path), type, path)
        type == Transfer::class.java -> Transfer.of(record(node, TransferFields::class.java, path) as TransferFields)
        layouts.choices(type) != null -> choice(node, layouts.choices(type).orEmpty(), path)
        else -> record(node, type, path)
    }

    private fun text(node: JsonNode, path: String): String =
        if (node.isTextual) node.textValue() else refuse("argument-type", path, "text")

    private fun truth(node: JsonNode, path: String): Boolean =
        if (node.isBoolean) node.booleanValue() else refuse("argument-type", path, "boolean")

    private fun whole(node: JsonNode, type: Type, path: String, form: Form): Number = when {
        !node.isNumber -> refuse("argument-type", path, "integer")
        node.isIntegralNumber && type == Int::class.java && node.canConvertToInt() -> node.intValue()
        node.isIntegralNumber && type == Long::class.java && node.canConvertToLong() -> node.longValue()
        form == Form.AMOUNT -> throw MotcuaException(outOfRange().at(path))
        else -> refuse("argument-range", path, (if (type == Int::class.java) Int.MAX_VALUE else Long.MAX_VALUE).toString())
    }

    private fun outOfRange() = try {
        Money.format(-1)
        error("an amount below zero was taken")
    } catch (refusal: MotcuaException) {
        refusal.finding
    }

    private fun <T> moment(text: String, shape: Regex, path: String, code: String, parse: (String) -> T): T = try {
        if (shape.matches(text)) parse(text) else refuse(code, path)
    } catch (_: DateTimeException) {
        refuse(code, path)
    }

    private fun member(text: String, type: Class<*>, path: String): Any {
        val members = type.enumConstants.map { it as Enum<*> }
        return members.firstOrNull { word(it) == text } ?: refuse("unknown-word", path, members.joinToString { word(it) })
    }

    /** A word, or the first of the records that the object fits. */
    private fun choice(node: JsonNode, classes: List<Class<*>>, path: String): Any? {
        val (words, records) = classes.partition { layouts.word(it) != null }
        if (node.isTextual) {
            val found = words.firstOrNull { layouts.word(it) == node.textValue() }
            return found?.getField("INSTANCE")?.get(null)
                ?: refuse("unknown-word", path, words.joinToString { layouts.word(it).orEmpty() })
        }
        var refusal: MotcuaException? = null
        for (variant in records) {
            val constructor = variant.constructors.first { it.parameterCount == 1 }
            try {
                return constructor.newInstance(value(node, constructor.genericParameterTypes[0], path, Form.PLAIN))
            } catch (refused: MotcuaException) {
                refusal = refused
            }
        }
        throw refusal ?: refuse("argument-type", path, words.joinToString { layouts.word(it).orEmpty() })
    }

    private fun record(node: JsonNode, type: Class<*>, path: String): Any {
        val layout = layouts.of(type) ?: refuse("argument-type", path, "record")
        val known = layout.keys.joinToString()
        if (layout.asArray) {
            if (!node.isArray || node.size() > layout.keys.size) refuse("argument-type", path, known)
        } else {
            if (!node.isObject) refuse("argument-type", path, "object")
            node.properties().firstOrNull { it.key !in layout.keys }?.let { refuse("argument-unknown", inside(path, it.key), known) }
        }
        val types = layout.constructor.genericParameterTypes
        val values = layout.keys.mapIndexed { place, key ->
            val inner = if (layout.asArray) node[place] else node[key]
            value(inner, types[place], join(path, layout.properties[place]), layout.forms[place])
        }
        return try {
            layout.constructor.newInstance(*values.toTypedArray())
        } catch (thrown: InvocationTargetException) {
            val refusal = thrown.targetException as? MotcuaException ?: throw thrown
            throw MotcuaException(refusal.finding.at(join(path, refusal.path)))
        }
    }

    /** The path of a key; one that is no plain name may be the caller's own text, and is not told. */
    private fun inside(path: String, key: String): String = if (NAME.matches(key)) join(path, key) else path

    private fun join(path: String, name: String): String = if (path.isEmpty()) name else "$path.$name"

    private fun refuse(code: String, path: String, expected: String = ""): Nothing =
        throw MotcuaException(Calls.findingArgument(code, path, expected))

    private companion object {
        private val DAY = Regex("[0-9]{4}-[0-9]{2}-[0-9]{2}")
        private val TIME = Regex("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?")
    }
}

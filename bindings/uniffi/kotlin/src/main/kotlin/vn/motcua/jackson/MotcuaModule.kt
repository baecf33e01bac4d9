package vn.motcua.jackson

import com.fasterxml.jackson.core.JsonGenerator
import com.fasterxml.jackson.core.JsonParser
import com.fasterxml.jackson.databind.BeanDescription
import com.fasterxml.jackson.databind.DeserializationConfig
import com.fasterxml.jackson.databind.DeserializationContext
import com.fasterxml.jackson.databind.JavaType
import com.fasterxml.jackson.databind.JsonDeserializer
import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.JsonSerializer
import com.fasterxml.jackson.databind.Module
import com.fasterxml.jackson.databind.SerializationConfig
import com.fasterxml.jackson.databind.SerializerProvider
import com.fasterxml.jackson.databind.deser.Deserializers
import com.fasterxml.jackson.databind.module.SimpleModule
import com.fasterxml.jackson.databind.ser.Serializers
import java.time.LocalDate
import java.time.LocalDateTime
import vn.motcua.MotcuaException
import vn.motcua.Transfer

/**
 * This library's values in the JSON that motcua has in every language: keys in snake case, words in kebab-case, days
 * as `2024-06-20`. Not needed for anything else; Jackson comes with the program that uses it.
 *
 * Reading holds the text against the value's type: what is missing, misspelt, of another type or out of range is a
 * [MotcuaException] with its path, which Jackson may wrap.
 */
public class MotcuaModule : SimpleModule("motcua") {
    @Transient
    private val layouts = Layouts()

    override fun setupModule(context: Module.SetupContext) {
        super.setupModule(context)
        context.addSerializers(Writers(layouts))
        context.addDeserializers(Readers(layouts))
    }

    private companion object {
        private const val serialVersionUID: Long = 1L
    }
}

private class Writers(private val layouts: Layouts) : Serializers.Base() {
    override fun findSerializer(config: SerializationConfig, type: JavaType, bean: BeanDescription): JsonSerializer<*>? =
        if (layouts.isOurs(type.rawClass)) Writer(layouts) else null
}

private class Writer(private val layouts: Layouts) : JsonSerializer<Any>() {
    override fun serialize(value: Any, json: JsonGenerator, provider: SerializerProvider) = write(value, json)

    private fun write(value: Any?, json: JsonGenerator) {
        when (value) {
            null -> json.writeNull()
            is String -> json.writeString(value)
            is Boolean -> json.writeBoolean(value)
            is Int -> json.writeNumber(value)
            is Long -> json.writeNumber(value)
            is LocalDate, is LocalDateTime -> json.writeString(value.toString())
            is Enum<*> -> json.writeString(word(value))
            is List<*> -> {
                json.writeStartArray()
                for (one in value) write(one, json)
                json.writeEndArray()
            }
            is Map<*, *> -> {
                json.writeStartObject()
                for ((key, one) in value) {
                    json.writeFieldName(key as String)
                    write(one, json)
                }
                json.writeEndObject()
            }
            is Transfer -> write(value.fields, json)
            else -> writeOwn(value, json)
        }
    }

    private fun writeOwn(value: Any, json: JsonGenerator) {
        val word = layouts.word(value.javaClass)
        val layout = layouts.of(value.javaClass)
        when {
            word != null -> json.writeString(word)
            layout == null -> write(layouts.held(value), json)
            layout.asArray -> {
                json.writeStartArray()
                for (place in layout.keys.indices) write(layout.value(value, place), json)
                json.writeEndArray()
            }
            else -> {
                json.writeStartObject()
                for ((place, key) in layout.keys.withIndex()) {
                    json.writeFieldName(key)
                    write(layout.value(value, place), json)
                }
                json.writeEndObject()
            }
        }
    }
}

private class Readers(private val layouts: Layouts) : Deserializers.Base() {
    override fun findBeanDeserializer(type: JavaType, config: DeserializationConfig, bean: BeanDescription): JsonDeserializer<*>? =
        reader(type.rawClass)

    override fun findEnumDeserializer(type: Class<*>, config: DeserializationConfig, bean: BeanDescription): JsonDeserializer<*>? =
        reader(type)

    override fun hasDeserializerFor(config: DeserializationConfig, type: Class<*>): Boolean = layouts.isOurs(type)

    private fun reader(type: Class<*>): JsonDeserializer<*>? = if (layouts.isOurs(type)) Reader(layouts, type) else null
}

private class Reader(private val layouts: Layouts, private val type: Class<*>) : JsonDeserializer<Any>() {
    override fun deserialize(parser: JsonParser, context: DeserializationContext): Any? =
        Reading(layouts).value(parser.readValueAsTree<JsonNode>(), type, "", Form.PLAIN)
}

package vn.motcua

import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.ObjectMapper
import com.fasterxml.jackson.databind.json.JsonMapper
import java.io.File
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.DynamicTest.dynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory
import vn.motcua.jackson.MotcuaModule

/**
 * Every case of core/tests/vectors, or of exactly the directory that MOTCUA_VECTORS names, through this
 * library's public API. A call that is not known fails unless ../exceptions.json gives a reason for it; a reason
 * that is no longer needed fails too.
 */
class SharedCasesTest {
    private val mapper = ObjectMapper()
    private val exceptions: Map<String, String> =
        mapper.readTree(File("../exceptions.json")).properties().associate { (call, reason) -> call to reason.asText() }

    private fun cases(): List<JsonNode> {
        val directory = File(System.getenv("MOTCUA_VECTORS")?.ifEmpty { null } ?: "../../../core/tests/vectors")
        assertTrue(directory.isDirectory, "$directory is no directory")
        val files = directory.walkTopDown().filter { it.extension == "json" }.sorted().toList()
        return files.flatMap { file -> mapper.readTree(file).also { assertTrue(it.isArray, "$file is no array") } }
    }

    @TestFactory
    fun cases_of_every_language(): List<DynamicTest> {
        val cases = cases().filter { it["call"].asText() !in exceptions }
        assertTrue(cases.isNotEmpty(), "no case found")
        return cases.map { case -> dynamicTest("${case["id"].asText()} ${case["call"].asText()}") { check(case) } }
    }

    @Test
    fun exceptions_are_needed() {
        val used = cases().map { it["call"].asText() }.toSet()
        for ((call, reason) in exceptions) {
            assertTrue(reason.isNotBlank(), "$call has no reason")
            assertTrue(answerer(call) == null, "$call is answered and excepted")
            assertTrue(call in used, "$call is excepted, but no case uses it")
        }
    }

    private fun check(case: JsonNode) {
        val call = answerer(case["call"].asText()) ?: throw AssertionError("unknown call ${case["call"]}")
        val expect = case["expect"]
        assertTrue(expect.has("ok") != expect.has("err"), "expect has neither ok nor err, or both")
        val answer = try {
            Result.success(ANSWERS.valueToTree<JsonNode>(call(Input(case["input"]))))
        } catch (refusal: MotcuaException) {
            Result.failure(refusal)
        } catch (refusal: InputException) {
            Result.failure(refusal)
        }
        if (expect.has("ok")) {
            assertTrue(matches(expect["ok"], answer.getOrThrow()), "expected ${expect["ok"]}, got ${answer.getOrNull()}")
        } else {
            assertTrue(answer.isFailure, "expected ${expect["err"]}, got ${answer.getOrNull()}")
            val refusal = answer.exceptionOrNull()!!
            expect["err"]["code"]?.let { assertRefused(it.asText(), refusal) }
            // The end of a path is compared, from a key on.
            expect["err"]["path"]?.let {
                val path = (refusal as MotcuaException).path
                assertTrue(".$path".endsWith("." + camelCase(it.asText())), "expected ${it.asText()}, got $path")
            }
        }
    }

    /** A path's names in Kotlin's manner. */
    private fun camelCase(path: String): String = path.replace(Regex("_(.)")) { it.groupValues[1].uppercase() }

    private fun assertRefused(expected: String, refusal: Throwable) {
        if (refusal !is MotcuaException) return assertEquals(expected, refusal.message)
        // What the cases tell of an input's key is told here of the argument.
        val (kind, key) = when (refusal.code) {
            "argument-missing" -> "input-missing-" to expected.removePrefix("input-missing-")
            "argument-type" -> "input-type-" to expected.removePrefix("input-type-")
            else -> return assertEquals(expected, refusal.code)
        }
        if (expected.startsWith(kind)) {
            assertEquals(key, refusal.path.substringAfterLast('.').replace(Regex("[A-Z]")) { "_" + it.value.lowercase() })
        } else {
            assertEquals(expected, refusal.code)
        }
    }

    private fun matches(expected: JsonNode, answer: JsonNode?): Boolean = when {
        expected.isObject ->
            answer != null && answer.isObject && expected.properties().all { (key, value) ->
                matches(value, answer[key]) || key == "path" && answer[key]?.asText() == camelCase(value.asText())
            }
        expected.isArray ->
            answer != null && answer.isArray && expected.size() == answer.size() &&
                expected.zip(answer).all { (one, other) -> matches(one, other) }
        expected.isNull -> answer == null || answer.isNull
        expected.isNumber -> answer != null && answer.isNumber && expected.decimalValue().compareTo(answer.decimalValue()) == 0
        else -> expected == answer
    }
}

/** Writes and reads values of this library as the cases do. */
internal val ANSWERS: ObjectMapper = JsonMapper.builder().addModule(MotcuaModule()).build()

/** A key of a case's input has the wrong type or is missing. */
internal class InputException(code: String) : Exception(code)

/** A case's input: an object whose keys are read by type. */
internal class Input(val input: JsonNode) {
    private fun get(key: String): JsonNode? = input[key]?.takeUnless { it.isNull }

    fun optionalText(key: String): String? =
        get(key)?.let { if (it.isTextual) it.textValue() else throw InputException("input-type-$key") }

    fun text(key: String): String = optionalText(key) ?: throw InputException("input-missing-$key")

    fun isOverLong(key: String): Boolean = get(key)?.let { it.isIntegralNumber && !it.canConvertToLong() } ?: false

    fun optionalInteger(key: String): Long? = get(key)?.let {
        when {
            !it.isNumber -> throw InputException("input-type-$key")
            // What Kotlin's type of amounts does not hold cannot be passed.
            !it.isIntegralNumber || !it.canConvertToLong() -> throw InputException("amount-out-of-range")
            else -> it.longValue()
        }
    }

    fun integer(key: String): Long = optionalInteger(key) ?: throw InputException("input-missing-$key")

    fun unsigned(key: String): ULong? = get(key)?.bigIntegerValue()?.toString()?.toULongOrNull()
}

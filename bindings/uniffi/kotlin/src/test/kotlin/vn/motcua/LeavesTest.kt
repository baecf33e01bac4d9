package vn.motcua

import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.ObjectMapper
import com.fasterxml.jackson.databind.node.ArrayNode
import com.fasterxml.jackson.databind.node.JsonNodeFactory
import com.fasterxml.jackson.databind.node.ObjectNode
import java.io.File
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/**
 * Each leaf of the questions of every room's call, replaced by what nobody expects there: an answer or a refusal that tells
 * code, place and both texts, and nothing of the value. MOTCUA_LEAVES tells how many cases of each call, for more than one.
 */
class LeavesTest {
    private val secret = "BIMAT-0987654321"
    private val cases = System.getenv("MOTCUA_LEAVES")?.toIntOrNull() ?: 1
    private val make = JsonNodeFactory.instance
    private val hostile: List<JsonNode> = listOf("", "\u0000", "A\uD83D", "🐃$secret", "0000-01-01", "9999-12-31T23:59", "vneid-level-2", "ế".repeat(if (cases > 1) 1_000_000 else 20_000))
        .map(make::textNode) + listOf(make.nullNode(), make.booleanNode(true), make.numberNode(Long.MAX_VALUE), make.numberNode(Long.MIN_VALUE), make.numberNode(-1), make.numberNode(Double.NaN), make.numberNode(1.5))

    @Test
    fun hostile_leaves_are_answered_or_refused() {
        val vectors = File(System.getenv("MOTCUA_VECTORS")?.ifEmpty { null } ?: "../../../core/tests/vectors")
        val all = vectors.walkTopDown().filter { it.extension == "json" }.sorted().flatMap { ObjectMapper().readTree(it) }
        val byCall = all.filter { it["call"].asText() !in CALLS && answerer(it["call"].asText()) != null }.groupBy { it["call"].asText() }
        var asked = 0
        val wrong = mutableListOf<String>()
        for ((name, given) in byCall) {
            val call = answerer(name)!!
            for (case in given.sortedByDescending { leaves(it["input"]) {} }.take(cases)) {
                val input = case["input"].deepCopy<JsonNode>()
                leaves(input) { replace ->
                    for (value in hostile) {
                        replace(value)
                        asked += 1
                        told(call, input)?.let { wrong += "${case["id"].asText()}: $it" }
                    }
                }
            }
        }
        println("leaves: $asked questions of ${byCall.size} calls")
        assertEquals(emptyList<String>(), wrong.take(20))
        // Without a case of its own a call is not asked; those of receipts are.
        assertTrue(byCall.size > 40 && asked > 5_000 || System.getenv("MOTCUA_VECTORS") != null, "$asked questions of ${byCall.size} calls")
    }

    /** What is wrong with what comes of a question. */
    private fun told(call: (Input) -> Any, question: JsonNode): String? = try {
        call(Input(question))
        null
    } catch (refusal: MotcuaException) {
        val texts = listOf(refusal.message(Language.VIETNAMESE), refusal.message(Language.ENGLISH), refusal.toString(), refusal.path)
        when {
            refusal.code.isEmpty() || texts[0].isEmpty() || texts[0] == texts[1] -> "no texts: $refusal"
            texts.any { secret in it || it.length > 2_000 } -> "the value is told at ${refusal.path.take(80)} ${refusal.code}"
            else -> null
        }
    } catch (other: Throwable) {
        "$other".take(200)
    }

    /** How many leaves there are, each given with what replaces it; what was there comes back. */
    private fun leaves(node: JsonNode?, each: ((JsonNode) -> Unit) -> Unit): Int = when (node) {
        is ObjectNode -> node.properties().map { it.key to it.value }.sumOf { (key, old) -> leaf(old, each) { node.set<JsonNode>(key, it) } }
        is ArrayNode -> node.toList().withIndex().sumOf { (at, old) -> leaf(old, each) { node.set(at, it) } }
        else -> 0
    }

    private fun leaf(old: JsonNode, each: ((JsonNode) -> Unit) -> Unit, set: (JsonNode) -> Unit): Int {
        if (old.isContainerNode && !old.isEmpty) return leaves(old, each)
        each(set)
        set(old)
        return 1
    }
}

import com.sun.management.OperatingSystemMXBean
import com.sun.management.ThreadMXBean
import java.lang.management.ManagementFactory
import kotlin.concurrent.thread
import vn.motcua.MotcuaException
import vn.motcua.Symbol
import vn.motcua.Transfer
import vn.motcua.TransferFields
import vn.motcua.Vietqr

/**
 * The cost of a call on the JVM: the least time of a batch; the mean time of all processors that the process had,
 * collector and compiler included; the bytes of heap that a call leaves behind. Warmed up first. The processors' time comes
 * in steps of ten milliseconds, so that there are calls enough for it to be exact to a tenth of a microsecond at most.
 */
fun main() {
    val encode = { Transfer("970436", "0011012345678", amount = 50_000, purpose = "Le phi H34.15-240617-0001").payload() }
    val payload = encode()
    val rows = List(ROWS) { TransferFields("970436", "0011012345678", amount = 50_000, purpose = "Le phi H34.15-240617-0001") }
    measure("encode", 2_000) { encode().length }
    measure("row", 1, ROWS) { Vietqr.encodeAll(rows).size }
    measure("read", 2_000) { Vietqr.read(payload).account.length }
    measure("inspect", 2_000) { Vietqr.inspect(payload).objects.size }
    measure("refuse", 2_000) { refuse() }
    measure("svg", 200) { Symbol.encode(payload).svg().length }
    threads("encode×8") { encode().length }
}

private const val BATCHES = 500
private const val ROWS = 2_000
private const val THREADS = 8

private val system = ManagementFactory.getOperatingSystemMXBean() as OperatingSystemMXBean
private val memory = ManagementFactory.getThreadMXBean() as ThreadMXBean

private fun refuse(): Int = try {
    Transfer("970436", "0011-012-345678")
    0
} catch (refusal: MotcuaException) {
    refusal.code.length
}

private fun measure(what: String, calls: Int, of: Int = 1, call: () -> Int) {
    var sum = 0
    val batch = {
        val begun = System.nanoTime()
        repeat(calls) { sum += call() }
        (System.nanoTime() - begun) / calls / of
    }
    repeat(BATCHES) { batch() }
    val allocated = memory.currentThreadAllocatedBytes
    val processors = system.processCpuTime
    val least = (1..BATCHES).minOf { batch() }
    val total = BATCHES.toLong() * calls * of
    val processor = (system.processCpuTime - processors) / total
    check(sum > 0)
    println("kotlin $what $least $processor ${(memory.currentThreadAllocatedBytes - allocated) / total}")
}

/** The same from eight threads at once: the time of all for a call of one of them. */
private fun threads(what: String, call: () -> Int) {
    val calls = 100_000
    val processors = system.processCpuTime
    val begun = System.nanoTime()
    List(THREADS) { thread { repeat(calls) { check(call() > 0) } } }.forEach { it.join() }
    val total = THREADS.toLong() * calls
    println("kotlin $what ${(System.nanoTime() - begun) / total} ${(system.processCpuTime - processors) / total} -")
}

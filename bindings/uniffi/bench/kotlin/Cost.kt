import vn.motcua.Transfer
import vn.motcua.Vietqr

/** The cost of one encode and one inspect on the JVM, in nanoseconds. */
fun main() {
    val encode = { Transfer("970436", "0011012345678", amount = 50_000, purpose = "Le phi H34.15-240617-0001").payload() }
    val payload = encode()
    measure("encode") { encode().length }
    measure("inspect") { Vietqr.inspect(payload).objects.size }
}

private const val BATCHES = 50
private const val CALLS = 2_000

/** The fastest of many batches: what else the machine does costs time, never gives it. */
private fun measure(what: String, call: () -> Int) {
    var sum = 0
    val cost = (1..BATCHES).minOf {
        val begun = System.nanoTime()
        repeat(CALLS) { sum += call() }
        (System.nanoTime() - begun) / CALLS
    }
    check(sum > 0)
    println("kotlin $what $cost")
}

import Foundation
import Motcua

/// The cost of a call in Swift, in nanoseconds: the least time of a batch, and the mean time of all processors.
let batches = 50

func encode() throws -> String {
    try Transfer(
        bin: "970436", account: "0011012345678", amount: 50_000, purpose: "Le phi H34.15-240617-0001"
    ).payload()
}

/// The fastest of many batches: what else the machine does costs time, never gives it.
func measure(_ what: String, calls: Int, of rows: Int = 1, _ call: () throws -> Int) rethrows {
    let watch = ContinuousClock()
    var sum = 0
    var fastest = Int64.max
    let processor = clock()
    for _ in 0..<batches {
        let begun = watch.now
        for _ in 0..<calls { sum += try call() }
        let (seconds, attoseconds) = (watch.now - begun).components
        fastest = min(fastest, (seconds * 1_000_000_000 + attoseconds / 1_000_000_000) / Int64(calls * rows))
    }
    let spent = Double(clock() - processor) / Double(CLOCKS_PER_SEC) * 1e9 / Double(batches * calls * rows)
    precondition(sum > 0)
    print("swift \(what) \(fastest) \(Int(spent)) -")
}

let payload = try encode()
let rows = Array(
    repeating: TransferFields(
        bin: "970436", account: "0011012345678", amount: 50_000, purpose: "Le phi H34.15-240617-0001"), count: 2_000)
try measure("encode", calls: 2_000) { try encode().utf8.count }
measure("row", calls: 10, of: rows.count) { Vietqr.encodeAll(rows).count }
try measure("read", calls: 2_000) { try Vietqr.read(payload).account.utf8.count }
measure("inspect", calls: 2_000) { Vietqr.inspect(payload).objects.count }
measure("refuse", calls: 2_000) {
    do {
        _ = try Transfer(bin: "970436", account: "0011-012-345678")
        return 0
    } catch {
        return 1
    }
}
try measure("svg", calls: 200) { try Symbol(payload).svg().utf8.count }

import Motcua

/// The cost of one encode and one inspect in Swift, in nanoseconds.
let batches = 50
let calls = 2_000

func encode() throws -> String {
    try Transfer(
        bin: "970436", account: "0011012345678", amount: 50_000, purpose: "Le phi H34.15-240617-0001"
    ).payload()
}

/// The fastest of many batches: what else the machine does costs time, never gives it.
func measure(_ what: String, _ call: () throws -> Int) rethrows {
    let clock = ContinuousClock()
    var sum = 0
    var fastest = Int64.max
    for _ in 0..<batches {
        let begun = clock.now
        for _ in 0..<calls { sum += try call() }
        let (seconds, attoseconds) = (clock.now - begun).components
        fastest = min(fastest, (seconds * 1_000_000_000 + attoseconds / 1_000_000_000) / Int64(calls))
    }
    precondition(sum > 0)
    print("swift \(what) \(fastest)")
}

let payload = try encode()
try measure("encode") { try encode().utf8.count }
measure("inspect") { Vietqr.inspect(payload).objects.count }

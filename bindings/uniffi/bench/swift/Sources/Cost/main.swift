import Motcua

/// The cost of one encode and one inspect in Swift, in nanoseconds.
let calls = 100_000

func encode() throws -> String {
    try Transfer(
        bin: "970436", account: "0011012345678", amount: 50_000, purpose: "Le phi H34.15-240617-0001"
    ).payload()
}

func measure(_ what: String, _ call: () throws -> Int) rethrows {
    var sum = 0
    for _ in 0..<calls / 4 { sum += try call() }
    let clock = ContinuousClock()
    let begun = clock.now
    for _ in 0..<calls { sum += try call() }
    let (seconds, attoseconds) = (clock.now - begun).components
    precondition(sum > 0)
    print("swift \(what) \((seconds * 1_000_000_000 + attoseconds / 1_000_000_000) / Int64(calls))")
}

let payload = try encode()
try measure("encode") { try encode().utf8.count }
measure("inspect") { Vietqr.inspect(payload).objects.count }

import Motcua

/// Every call that the shared cases make, answered through the public API. A value that is given as it is has the
/// cases' names: its JSON has them.
let calls: [String: @Sendable (Input) throws -> any Encodable] = [
    "dossier.code": dossierCode,
    "identity.personal_number": { try Identity.personalNumber($0.text("value"), issued: $0.optionalText("issued")) },
    "identity.phone": { try Identity.phone($0.text("value")) },
    "identity.province": { try Identity.province($0.text("code"), on: $0.optionalText("on")) },
    "identity.tax_code": { try Identity.taxCode($0.text("value"), on: $0.optionalText("on")) },
    "money.parse": parseAmount,
    "money.words": words,
    "payload.inspect": inspect,
    "payload.read": readPayload,
    "symbol.modules": modules,
    "text.fold": { try Text.fold($0.text("text"), limit: $0.optionalInteger("limit").map { Int($0) }) },
    "vietqr.bank": bank,
    "vietqr.compare": compare,
    "vietqr.find_bank": { try told(Vietqr.findBank($0.text("text"))) },
    "vietqr.name_of": name,
    "vietqr.read": readTransfer,
    "vietqr.rewrite": rewrite,
    "vietqr.write": write,
]

@Sendable private func parseAmount(_ input: Input) throws -> JSON {
    let lenient = try input.optionalText("mode") == "lenient"
    return .object(["amount": .signed(try Money.parse(try input.text("text"), lenient: lenient))])
}

@Sendable private func words(_ input: Input) throws -> JSON {
    if case let .unsigned(dong)? = input.json["amount"] {
        return .object([
            "vi": .text(Money.inWords(unsigned: dong, .vietnamese)), "en": .text(Money.inWords(unsigned: dong, .english)),
        ])
    }
    let dong = try input.integer("amount")
    return .object([
        "vi": .text(try Money.inWords(dong, .vietnamese)), "en": .text(try Money.inWords(dong, .english)),
    ])
}

@Sendable private func inspect(_ input: Input) throws -> JSON {
    let profile = try input.optionalText("profile").map { word in
        guard let profile = Profile.allCases.first(where: { "\($0)" == word }) else {
            throw InputError(code: "input-type-profile")
        }
        return profile
    }
    let inspection = Vietqr.inspect(try input.text("payload"), profile: profile)
    let findings = inspection.findings.map { finding in
        JSON.object([
            "code": .text(finding.code), "severity": .text("\(finding.severity)"), "path": .text(finding.path),
            "start": JSON(finding.start), "end": JSON(finding.end),
        ])
    }
    return .object([
        "readable": .bool(inspection.readable), "payable": .bool(inspection.payable), "findings": .array(findings),
    ])
}

@Sendable private func readPayload(_ input: Input) throws -> JSON {
    let payload = try Emvco.read(try input.text("payload"))
    return .object([
        "objects": .array(payload.objects.map { JSON([$0.path, $0.value]) }),
        "length_unit": .text("\(payload.lengthUnit)"),
        "rewritten": .text(payload.rewritten),
    ])
}

@Sendable private func modules(_ input: Input) throws -> JSON {
    let level = try input.optionalText("level").map { try Level(letter: $0) }
    let symbol = try Symbol(try input.text("text"), level: level)
    return .object([
        "version": .signed(Int64(symbol.version)), "mask": .signed(Int64(symbol.mask)), "rows": JSON(symbol.rows),
    ])
}

@Sendable private func bank(_ input: Input) throws -> JSON {
    let bank = try Vietqr.bank(try input.text("bin"))
    let attested = try input.optionalText("on").map { try Vietqr.isAttested(bank.bin, on: $0) }
    return told(bank, attested: attested.map(JSON.bool) ?? .null)
}

private func told(_ bank: Bank, attested: JSON = .null) -> JSON {
    .object([
        "bin": .text(bank.bin), "name": .text(bank.name), "short_name": .text(bank.shortName),
        "aliases": JSON(bank.aliases + bank.formerNames),
        "attested": attested,
        "sources": JSON(bank.sources.map(\.id)),
    ])
}

@Sendable private func name(_ input: Input) throws -> JSON {
    let path = try input.text("path")
    return .object([
        "vi": JSON(Vietqr.name(of: path, in: .vietnamese)), "en": JSON(Vietqr.name(of: path, in: .english)),
    ])
}

@Sendable private func compare(_ input: Input) throws -> JSON {
    let scanned = try Vietqr.read(try input.text("scanned"))
    let differences = try Vietqr.compare(scanned: scanned, expected: try transfer(input))
    return .object(["differences": JSON(differences.map { snakeCase($0.part) })])
}

@Sendable private func readTransfer(_ input: Input) throws -> JSON {
    let transfer = try Vietqr.read(try input.text("payload"))
    return .object([
        "bin": .text(transfer.bin), "account": .text(transfer.account), "service": JSON(transfer.service?.code),
        "initiation": JSON(transfer.initiation.map { "\($0)" }), "amount": JSON(transfer.amount),
        "purpose": JSON(transfer.purpose), "bill_number": JSON(transfer.billNumber),
        "mobile": JSON(transfer.mobile), "store": JSON(transfer.store), "loyalty": JSON(transfer.loyalty),
        "reference": JSON(transfer.reference), "customer": JSON(transfer.customer),
        "terminal": JSON(transfer.terminal), "merchant_name": JSON(transfer.merchantName),
        "merchant_city": JSON(transfer.merchantCity), "postal_code": JSON(transfer.postalCode),
        "mcc": JSON(transfer.mcc),
    ])
}

@Sendable private func rewrite(_ input: Input) throws -> JSON {
    let payload = try Vietqr.makeDynamic(
        try input.text("payload"), amount: try input.integer("amount"),
        billNumber: try input.optionalText("bill_number"), reference: try input.optionalText("reference"),
        purpose: try input.optionalText("purpose"))
    return .object(["payload": .text(payload)])
}

@Sendable private func write(_ input: Input) throws -> JSON {
    .object(["payload": .text(try transfer(input).payload())])
}

private func transfer(_ input: Input) throws -> Transfer {
    let text = { (key: String) in try input.optionalText(key) }
    return try Transfer(
        bin: try input.text("bin"), account: try input.text("account"),
        service: try text("service").map { try Service(code: $0) },
        initiation: try text("initiation").map { try Initiation(word: $0) },
        amount: try input.optionalInteger("amount"), purpose: try text("purpose"),
        billNumber: try text("bill_number"), mobile: try text("mobile"), store: try text("store"),
        loyalty: try text("loyalty"), reference: try text("reference"), customer: try text("customer"),
        terminal: try text("terminal"), merchantName: try text("merchant_name"),
        merchantCity: try text("merchant_city"), postalCode: try text("postal_code"), mcc: try text("mcc"))
}

@Sendable private func dossierCode(_ input: Input) throws -> any Encodable {
    let mode = try input.optionalText("mode") ?? "strict"
    guard mode == "strict" || mode == "lenient" else { throw InputError(code: "input-type-mode") }
    return try Identity.dossierCode(input.text("value"), lenient: mode == "lenient")
}

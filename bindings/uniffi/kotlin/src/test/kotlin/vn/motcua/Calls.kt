package vn.motcua

import java.lang.reflect.InvocationTargetException
import java.lang.reflect.Modifier
import java.time.LocalDate
import java.time.format.DateTimeParseException

/**
 * Every call that the shared cases make, answered through the public API. A value that is given as it is has the
 * cases' names: [ANSWERS] writes them.
 */
internal val CALLS: Map<String, (Input) -> Any> = mapOf(
    "dossier.code" to ::dossierCodeCall,
    "identity.procedure_code" to { input: Input -> Identity.procedureCode(input.text("value"), isLenient(input)) },
    "identity.personal_number" to { input: Input ->
        Identity.personalNumber(input.text("value"), input.optionalDate("issued"))
    },
    "identity.phone" to { input: Input -> Identity.phone(input.text("value")) },
    "identity.province" to { input: Input -> Identity.province(input.text("code"), input.optionalDate("on")) },
    "identity.tax_code" to { input: Input -> Identity.taxCode(input.text("value"), input.optionalDate("on")) },
    "money.parse" to { input: Input -> mapOf("amount" to Money.parse(input.text("text"), isLenient(input))) },
    "money.words" to ::moneyWordsCall,
    "payload.inspect" to ::inspectCall,
    "payload.read" to ::payloadCall,
    "symbol.modules" to ::modulesCall,
    "text.fold" to { input: Input -> Text.fold(input.text("text"), input.optionalInteger("limit")?.toInt()) },
    "vietqr.bank" to ::bankCall,
    "vietqr.compare" to ::compareCall,
    "vietqr.find_bank" to { input: Input -> bankTold(Vietqr.findBank(input.text("text"))) },
    "vietqr.name_of" to ::nameCall,
    "vietqr.read" to ::readCall,
    "vietqr.rewrite" to ::rewriteCall,
    "vietqr.write" to ::writeCall,
)

/**
 * What answers a call of the cases: one of the list above, or the function of a room's object. Its question is read
 * from the case as Jackson reads it; its book is the built-in one.
 */
internal fun answerer(call: String): ((Input) -> Any)? = CALLS[call] ?: roomCall(call)

private fun roomCall(call: String): ((Input) -> Any)? {
    val name = call.substringBefore('.').replaceFirstChar(Char::uppercaseChar)
    val room = listOf(name, name + "s").firstNotNullOfOrNull { objectNamed("vn.motcua.$it") } ?: return null
    val function = call.substringAfter('.').replace(Regex("_(.)")) { it.groupValues[1].uppercase() }
    // The shortest one, to which a book is not given.
    val method = room.methods.filter { it.name == function && Modifier.isStatic(it.modifiers) }
        .minByOrNull { it.parameterCount } ?: return null
    return { input ->
        val arguments = method.parameterTypes.map { ANSWERS.treeToValue(input.input, it) }
        try {
            method.invoke(null, *arguments.toTypedArray())
        } catch (thrown: InvocationTargetException) {
            throw thrown.targetException
        }
    }
}

private fun objectNamed(name: String): Class<*>? = try {
    Class.forName(name).takeIf { type -> type.declaredFields.any { it.name == "INSTANCE" } }
} catch (_: ClassNotFoundException) {
    null
}

private fun moneyWordsCall(input: Input): Any {
    val unsigned = input.takeIf { it.isOverLong("amount") }?.unsigned("amount")
    val words = { language: Language ->
        if (unsigned != null) Money.inWords(unsigned, language) else Money.inWords(input.integer("amount"), language)
    }
    return mapOf("vi" to words(Language.VIETNAMESE), "en" to words(Language.ENGLISH))
}

private fun inspectCall(input: Input): Any {
    val profile = input.optionalText("profile")?.let { word ->
        Profile.entries.find { it.name.lowercase() == word } ?: throw InputException("input-type-profile")
    }
    val payload = input.text("payload")
    val inspection = Vietqr.inspect(payload, profile)
    // The cases count bytes of UTF-8.
    val bytes = { index: Int? -> index?.let { payload.substring(0, it).toByteArray().size } }
    val findings = inspection.findings.map {
        mapOf(
            "code" to it.code,
            "severity" to it.severity.name.lowercase(),
            "path" to it.path,
            "start" to bytes(it.start),
            "end" to bytes(it.end),
        )
    }
    return mapOf("readable" to inspection.readable, "payable" to inspection.payable, "findings" to findings)
}

private fun payloadCall(input: Input): Any {
    val payload = Emvco.read(input.text("payload"))
    return mapOf(
        "objects" to payload.objects.map { listOf(it.path, it.value) },
        "length_unit" to payload.lengthUnit.name.lowercase(),
        "rewritten" to payload.rewritten,
    )
}

private fun modulesCall(input: Input): Any {
    val level = input.optionalText("level")?.let { Symbol.level(it) }
    val symbol = Symbol.encode(input.text("text"), level)
    return mapOf("version" to symbol.version, "mask" to symbol.mask, "rows" to symbol.rows)
}

private fun bankCall(input: Input): Any {
    val bank = Vietqr.bank(input.text("bin"))
    val attested = input.optionalDate("on")?.let { Vietqr.isAttested(bank.bin, it) }
    return bankTold(bank) + mapOf("attested" to attested)
}

private fun bankTold(bank: Bank): Map<String, Any?> = mapOf(
    "bin" to bank.bin,
    "name" to bank.name,
    "short_name" to bank.shortName,
    "aliases" to bank.aliases + bank.formerNames,
    "sources" to bank.sources.map { it.id },
)

private fun nameCall(input: Input): Any {
    val name = { language: Language -> Vietqr.nameOf(input.text("path"), language) }
    return mapOf("vi" to name(Language.VIETNAMESE), "en" to name(Language.ENGLISH))
}

private fun compareCall(input: Input): Any {
    val differences = Vietqr.compare(Vietqr.read(input.text("scanned")), transfer(input))
    return mapOf("differences" to differences.map { snakeCase(it.part) })
}

/** `billNumber` as the cases write it. */
private fun snakeCase(name: String): String = name.replace(Regex("[A-Z]")) { "_" + it.value.lowercase() }

private fun readCall(input: Input): Any {
    val transfer = Vietqr.read(input.text("payload"))
    return mapOf(
        "bin" to transfer.bin,
        "account" to transfer.account,
        "service" to Vietqr.code(transfer.service),
        "initiation" to transfer.initiation.name.lowercase(),
        "amount" to transfer.amount,
        "purpose" to transfer.purpose,
        "bill_number" to transfer.billNumber,
        "mobile" to transfer.mobile,
        "store" to transfer.store,
        "loyalty" to transfer.loyalty,
        "reference" to transfer.reference,
        "customer" to transfer.customer,
        "terminal" to transfer.terminal,
        "merchant_name" to transfer.merchantName,
        "merchant_city" to transfer.merchantCity,
        "postal_code" to transfer.postalCode,
        "mcc" to transfer.mcc,
    )
}

private fun rewriteCall(input: Input): Any {
    val payload = Vietqr.makeDynamic(
        payload = input.text("payload"),
        amount = input.integer("amount"),
        billNumber = input.optionalText("bill_number"),
        reference = input.optionalText("reference"),
        purpose = input.optionalText("purpose"),
    )
    return mapOf("payload" to payload)
}

private fun writeCall(input: Input): Any = mapOf("payload" to transfer(input).payload())

private fun transfer(input: Input): Transfer = Transfer(
    bin = input.text("bin"),
    account = input.text("account"),
    service = input.optionalText("service")?.let { Vietqr.service(it) },
    initiation = input.optionalText("initiation")?.let { Vietqr.initiation(it) },
    amount = input.optionalInteger("amount"),
    purpose = input.optionalText("purpose"),
    billNumber = input.optionalText("bill_number"),
    mobile = input.optionalText("mobile"),
    store = input.optionalText("store"),
    loyalty = input.optionalText("loyalty"),
    reference = input.optionalText("reference"),
    customer = input.optionalText("customer"),
    terminal = input.optionalText("terminal"),
    merchantName = input.optionalText("merchant_name"),
    merchantCity = input.optionalText("merchant_city"),
    postalCode = input.optionalText("postal_code"),
    mcc = input.optionalText("mcc"),
)

private fun dossierCodeCall(input: Input): Any = Identity.dossierCode(input.text("value"), isLenient(input))

private fun isLenient(input: Input): Boolean = when (input.optionalText("mode")) {
    null, "strict" -> false
    "lenient" -> true
    else -> throw InputException("input-type-mode")
}

private fun Input.optionalDate(key: String): LocalDate? = try {
    optionalText(key)?.let(LocalDate::parse)
} catch (_: DateTimeParseException) {
    // No LocalDate, so nothing that could be passed.
    throw InputException("date-format")
}

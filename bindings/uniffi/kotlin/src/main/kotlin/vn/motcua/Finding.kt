package vn.motcua

import java.nio.charset.CharacterCodingException

/**
 * The refusal of a call: what was given breaks a rule.
 *
 * [message] is for logs: place, English text, code. It never holds the value that was refused.
 */
public class MotcuaException internal constructor(
    /** The finding that stopped the call. */
    public val finding: Finding,
) : IllegalArgumentException(finding.text) {
    /** The stable code in kebab-case. */
    public val code: String get() = finding.code

    /** Where it is: data objects as `38.01.00`, an argument by its name, empty for the whole text. */
    public val path: String get() = finding.path

    /** The first byte of the text's UTF-8 that it is about, where that is known. */
    public val start: Int? get() = finding.start

    /** The byte after the last one. */
    public val end: Int? get() = finding.end

    /** The message in a language, without place and code. */
    public fun message(language: Language): String = Findings.message(finding, language)
}

/** Findings: what can be said about a text from outside. */
public object Findings {
    /** The message of a [finding] in a language. */
    @JvmStatic
    public fun message(finding: Finding, language: Language): String = when (language) {
        Language.VIETNAMESE -> finding.vietnamese
        Language.ENGLISH -> finding.english
    }

    /** Every rule whose code a finding can carry. */
    @JvmStatic
    public fun rules(): List<Rule> = findingRules()
}

/** Makes a call and tells its refusal, or that a text has half of a surrogate pair, as [MotcuaException]. */
internal inline fun <T> refusing(call: () -> T): T = try {
    call()
} catch (refusal: Refusal.Refused) {
    throw MotcuaException(refusal.finding)
} catch (_: CharacterCodingException) {
    throw MotcuaException(findingNotUnicode())
}

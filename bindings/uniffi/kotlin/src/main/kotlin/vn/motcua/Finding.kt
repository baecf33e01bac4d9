package vn.motcua

import vn.motcua.internal.Calls
import vn.motcua.internal.given

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

    /** The index in the text of the first character that it is about, where that is known. */
    public val start: Int? get() = finding.start

    /** The index after the last one. */
    public val end: Int? get() = finding.end

    /** The message in a language, without place and code. */
    public fun message(language: Language): String = Findings.message(finding, language)

    private companion object {
        private const val serialVersionUID: Long = 1L
    }
}

/** Findings: what can be said about a text from outside. */
public object Findings {
    /** The message of a [finding] in a language. */
    @JvmStatic
    public fun message(finding: Finding, language: Language): String = when (given(language, "language")) {
        Language.VIETNAMESE -> finding.vietnamese
        Language.ENGLISH -> finding.english
    }

    /** Every rule whose code a finding can carry. */
    @JvmStatic
    public fun rules(): List<Rule> = Calls.findingRules()
}

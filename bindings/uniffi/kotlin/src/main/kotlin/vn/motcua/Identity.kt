package vn.motcua

import java.time.LocalDate
import vn.motcua.internal.Calls
import vn.motcua.internal.Rooms
import vn.motcua.internal.given

/** Numbers and codes by which people, organisations and dossiers are known. */
public object Identity {
    /**
     * The province or city (*tỉnh, thành phố*) with a [code] on a day; without a day, the only one that ever had it.
     *
     * @throws MotcuaException `province-unknown`, `province-ambiguous`, `argument-missing` for null, `text-not-unicode`
     */
    @JvmStatic
    @JvmOverloads
    public fun province(code: String?, on: LocalDate? = null): ProvinceHistory =
        Calls.identityProvince(given(code, "code"), on?.toString())

    /**
     * Reads a personal number (*số định danh cá nhân*), with the day it was [issued] if that is known.
     *
     * @throws MotcuaException `personal-number-format` and the other rules of its digits, `argument-missing` for null, `text-not-unicode`
     */
    @JvmStatic
    @JvmOverloads
    public fun personalNumber(value: String?, issued: LocalDate? = null): PersonalNumber =
        Calls.identityPersonalNumber(given(value, "value"), issued?.toString())

    /**
     * Reads a tax code (*mã số thuế*), by the rules of a day if one is given.
     *
     * @throws MotcuaException `tax-code-format` and the other rules of its digits, `argument-missing` for null, `text-not-unicode`
     */
    @JvmStatic
    @JvmOverloads
    public fun taxCode(value: String?, on: LocalDate? = null): TaxCode =
        Calls.identityTaxCode(given(value, "value"), on?.toString())

    /**
     * Reads a telephone number (*số điện thoại*).
     *
     * @throws MotcuaException `phone-format`, `argument-missing` for null, `text-not-unicode`
     */
    @JvmStatic
    public fun phone(value: String?): Phone = Calls.identityPhone(given(value, "value"))

    /**
     * Reads the code of a dossier (*mã hồ sơ*); with `lenient`, forms that are seen but not written by the rule too.
     *
     * @throws MotcuaException what is wrong with it, `argument-missing` for null, `text-not-unicode`
     */
    @JvmStatic
    @JvmOverloads
    public fun dossierCode(value: String?, lenient: Boolean = false): DossierCode =
        Calls.identityDossierCode(given(value, "value"), lenient)

    /**
     * Reads the code of a procedure (*mã thủ tục*); with `lenient`, forms that are seen but not written by the rule too.
     *
     * @throws MotcuaException `procedure-code-format`, `argument-missing` for null, `text-not-unicode`
     */
    @JvmStatic
    @JvmOverloads
    public fun procedureCode(value: String?, lenient: Boolean = false): ProcedureCodeAnswer {
        val mode = if (lenient) ReadingMode.LENIENT else ReadingMode.STRICT
        return Rooms.procedureCode(CodeQuestion(given(value, "value"), mode))
    }
}

/// Numbers and codes by which people, organisations and dossiers are known. Days are a ``Day``, or
/// texts `YYYY-MM-DD`.
public enum Identity {
    /// The province or city (*tỉnh, thành phố*) with a code on a day; without a day, the only one that ever had it.
    ///
    /// - Throws: ``MotcuaError`` `province-unknown`, `province-ambiguous`, `date-format`.
    public static func province(_ code: String, on day: String? = nil) throws -> ProvinceHistory {
        try identityProvince(code: code, on: day)
    }

    /// The province or city with a code on a day.
    ///
    /// - Throws: ``MotcuaError`` `province-unknown`, `province-ambiguous`.
    public static func province(_ code: String, on day: Day) throws -> ProvinceHistory {
        try province(code, on: day.description)
    }

    /// Reads a personal number (*số định danh cá nhân*), with the day it was issued if that is known.
    ///
    /// - Throws: ``MotcuaError`` `personal-number-format` and the other rules of its digits, `date-format`.
    public static func personalNumber(_ value: String, issued: String? = nil) throws -> PersonalNumber {
        try identityPersonalNumber(value: value, issued: issued)
    }

    /// Reads a personal number with the day it was issued.
    ///
    /// - Throws: ``MotcuaError`` `personal-number-format` and the other rules of its digits.
    public static func personalNumber(_ value: String, issued: Day) throws -> PersonalNumber {
        try personalNumber(value, issued: issued.description)
    }

    /// Reads a tax code (*mã số thuế*), by the rules of a day if one is given.
    ///
    /// - Throws: ``MotcuaError`` `tax-code-format` and the other rules of its digits, `date-format`.
    public static func taxCode(_ value: String, on day: String? = nil) throws -> TaxCode {
        try identityTaxCode(value: value, on: day)
    }

    /// Reads a tax code by the rules of a day.
    ///
    /// - Throws: ``MotcuaError`` `tax-code-format` and the other rules of its digits.
    public static func taxCode(_ value: String, on day: Day) throws -> TaxCode {
        try taxCode(value, on: day.description)
    }

    /// Reads a telephone number (*số điện thoại*).
    ///
    /// - Throws: ``MotcuaError`` `phone-format`.
    public static func phone(_ value: String) throws -> Phone { try identityPhone(value: value) }

    /// Reads the code of a dossier (*mã hồ sơ*); leniently, forms that are seen but not written by the rule too.
    ///
    /// - Throws: ``MotcuaError`` with what is wrong with it.
    public static func dossierCode(_ value: String, lenient: Bool = false) throws -> DossierCode {
        try identityDossierCode(value: value, lenient: lenient)
    }
}

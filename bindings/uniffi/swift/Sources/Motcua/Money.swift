/// Whole đồng (*đồng*); the currency has no smaller unit in use.
public enum Money {
    /// An amount in words (*số tiền bằng chữ*); in Vietnamese as the laws write it, or with `southern` as in the
    /// south (*lẻ*, *ngàn*).
    ///
    /// - Throws: ``MotcuaError`` `amount-out-of-range` when it is negative.
    public static func inWords(_ dong: Int64, _ language: Language, southern: Bool = false) throws -> String {
        try moneyWords(dong: dong, language: language, southern: southern)
    }

    /// The same, up to the greatest amount that the library knows.
    public static func inWords(unsigned dong: UInt64, _ language: Language, southern: Bool = false) -> String {
        moneyWordsUnsigned(dong: dong, language: language, southern: southern)
    }

    /// An amount as it is printed in Vietnam: `180.000 ₫`.
    ///
    /// - Throws: ``MotcuaError`` `amount-out-of-range` when it is negative.
    public static func format(_ dong: Int64) throws -> String { try moneyFormat(dong: dong) }

    /// The amount that a text of digits alone is, in đồng; leniently, as people write it: in groups of three, with or
    /// without the đồng's sign or name.
    ///
    /// - Throws: ``MotcuaError`` `amount-format`; `amount-ambiguous` when a lenient reading has two, as of `50.00`;
    ///   `amount-out-of-range` beyond an `Int64`.
    public static func parse(_ text: String, lenient: Bool = false) throws -> Int64 {
        try moneyParse(text: text, lenient: lenient)
    }
}

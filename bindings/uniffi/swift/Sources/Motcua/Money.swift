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
}

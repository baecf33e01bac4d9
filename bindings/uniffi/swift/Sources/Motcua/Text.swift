/// Vietnamese text as payments carry it.
public enum Text {
    /// Folds Vietnamese text to unaccented ASCII (*bỏ dấu*), cuts it at a number of characters if a limit is
    /// given, and reports both.
    ///
    /// - Throws: ``MotcuaError`` `argument-range` when the limit is negative.
    public static func fold(_ text: String, limit: Int? = nil) throws -> Folded {
        try textFold(text: text, limit: limit.map(Int64.init))
    }
}

/// Merchant-presented payment payloads as data objects; knows no bank.
public enum Emvco {
    /// Reads the objects of any payload that is a list of them to its end, whatever else is wrong with it.
    ///
    /// - Throws: ``MotcuaError`` with the finding that tells where reading stopped.
    public static func read(_ payload: String) throws -> Payload { try emvcoRead(payload: payload) }
}

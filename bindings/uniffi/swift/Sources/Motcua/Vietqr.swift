import Foundation

/// VietQR: the NAPAS profile of merchant-presented payloads.
public enum Vietqr {
    /// Reads a payload and tells everything that breaks the rules of a profile, VietQR's without one.
    ///
    /// A service code that stands inside the beneficiary's object is taken as if it stood beside it only with
    /// `recoverNestedService`.
    public static func inspect(
        _ payload: String, profile: Profile? = nil, recoverNestedService: Bool = false
    ) -> Inspection {
        vietqrInspect(payload: payload, profile: profile, recoverNestedService: recoverNestedService)
    }

    /// The same with the rules of VietQR, for bytes of which it is not known whether they are text.
    public static func inspect(_ payload: Data) -> Inspection { vietqrInspectBytes(payload: payload) }

    /// Reads the transfer of a payload that may be paid.
    ///
    /// - Throws: ``MotcuaError`` with the first finding that is an error: the payload must not be paid.
    public static func read(_ payload: String) throws -> Transfer { try vietqrRead(payload: payload) }

    /// Writes the payload of each row, all in one call. A row that is refused keeps its number and its finding; the
    /// others are written.
    public static func encodeAll(_ rows: [TransferFields]) -> [EncodedRow] { vietqrEncodeAll(rows: rows) }

    /// Reads the transfer of each payload, all in one call. A payload that must not be paid keeps its number and its
    /// finding; the others are read.
    public static func readAll(_ payloads: [String]) -> [ReadRow] { vietqrReadAll(payloads: payloads) }

    /// Reads each payload and tells everything that breaks the rules of VietQR, all in one call.
    public static func inspectAll(_ payloads: [String]) -> [Inspection] { vietqrInspectAll(payloads: payloads) }

    /// Names each part in which a scanned transfer differs from the expected one.
    public static func compare(scanned: Transfer, expected: Transfer) throws -> [Difference] {
        try vietqrCompare(scanned: scanned, expected: expected)
    }

    /// Writes the payload of a static code anew with an amount in đồng and references, everything else kept.
    ///
    /// - Throws: ``MotcuaError`` with the first error of the payload, `amount-present`, `amount-out-of-range`,
    ///   `not-writable`, `template-too-long`, or what is wrong with a text.
    public static func makeDynamic(
        _ payload: String, amount: Int64, billNumber: String? = nil, reference: String? = nil, purpose: String? = nil
    ) throws -> String {
        try vietqrMakeDynamic(
            payload: payload, amount: amount, billNumber: billNumber, reference: reference, purpose: purpose)
    }

    /// Every bank of the directory, in ascending order of the BIN.
    public static func banks() -> [Bank] { vietqrBanks() }

    /// The bank of a BIN.
    ///
    /// - Throws: ``MotcuaError`` `bin-format`; `unknown-bank` when no list has it, while it may be in use.
    public static func bank(_ bin: String) throws -> Bank { try vietqrBank(bin: bin) }

    /// The bank of a BIN, a code, a short name, a full name, a SWIFT code, or a name that it had before; case, marks,
    /// spaces and a leading "Ngân hàng" do not matter.
    ///
    /// - Throws: ``MotcuaError`` `unknown-bank`; `bank-ambiguous` when it is two banks'.
    public static func findBank(_ text: String) throws -> Bank { try vietqrFindBank(text: text) }

    /// What people call a field of a transfer or an object of a payload, by the path of a finding or the part of a
    /// difference; nil for the whole, and for what has no name.
    public static func name(of path: String, in language: Language) -> String? {
        vietqrNameOf(path: path, language: language)
    }

    /// Whether a list of a day, `YYYY-MM-DD`, or before has the bank of a BIN.
    ///
    /// - Throws: ``MotcuaError`` `bin-format`, `unknown-bank`, `date-format`.
    public static func isAttested(_ bin: String, on day: String) throws -> Bool {
        try vietqrIsAttested(bin: bin, on: day)
    }

    /// Whether a list of a day or before has the bank of a BIN.
    ///
    /// - Throws: ``MotcuaError`` `bin-format`, `unknown-bank`.
    public static func isAttested(_ bin: String, on day: Day) throws -> Bool {
        try isAttested(bin, on: day.description)
    }
}

extension Service {
    /// The service of a code such as `QRIBFTTA`.
    ///
    /// - Throws: ``MotcuaError`` `service-unknown`.
    public init(code: String) throws { self = try vietqrService(code: code) }

    /// The code in a payload.
    public var code: String { vietqrServiceCode(service: self) }
}

extension Initiation {
    /// The point of initiation of the word `static` or `dynamic`.
    ///
    /// - Throws: ``MotcuaError`` `initiation-unknown`.
    public init(word: String) throws { self = try vietqrInitiation(word: word) }
}

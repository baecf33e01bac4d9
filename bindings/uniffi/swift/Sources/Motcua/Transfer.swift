/// A transfer, purchase or withdrawal (*lệnh thanh toán*) that a VietQR code asks for: one that exists keeps every
/// rule of its parts, or was read from a payload that may be paid.
///
/// Its parts are those of ``TransferFields``: `transfer.account`, `transfer.amount` and so on. Shown, it masks the
/// account and tells no text.
@dynamicMemberLookup
public struct Transfer: Sendable {
    let fields: TransferFields

    /// The payload, where it was written when the transfer was made.
    private let written: String?

    /// A transfer that the library read: checked already.
    init(read fields: TransferFields) {
        self.fields = fields
        written = nil
    }

    /// Makes the transfer that fields describe.
    ///
    /// - Throws: ``MotcuaError`` with the first part that its rule refuses: `argument-missing`, `bin-format`, `account-length`,
    ///   `account-characters`, `amount-out-of-range`, `purpose-length`, `purpose-characters`, `value-empty`,
    ///   `value-too-long`, `value-not-common`, `category-code-format`.
    public init(_ fields: TransferFields) throws {
        // One call checks the parts, tells what was meant where it was left out, and writes the payload.
        let composed = try vietqrCompose(fields: fields)
        self.fields = TransferFields(
            bin: fields.bin, account: fields.account, service: composed.service, initiation: composed.initiation,
            amount: fields.amount, purpose: fields.purpose, billNumber: fields.billNumber, mobile: fields.mobile,
            store: fields.store, loyalty: fields.loyalty, reference: fields.reference, customer: fields.customer,
            terminal: fields.terminal, merchantName: fields.merchantName, merchantCity: fields.merchantCity,
            postalCode: fields.postalCode, mcc: fields.mcc)
        written = composed.payload
    }

    /// Everything that is wrong with fields, each at the property's name; empty for a transfer that can be made and
    /// written.
    public static func check(_ fields: TransferFields) -> [Finding] { vietqrCheck(fields: fields) }

    /// Makes a transfer; what is left out, or nil, is absent.
    ///
    /// - Throws: As `init(_:)`.
    public init(
        bin: String, account: String, service: Service? = nil, initiation: Initiation? = nil, amount: Int64? = nil,
        purpose: String? = nil, billNumber: String? = nil, mobile: String? = nil, store: String? = nil,
        loyalty: String? = nil, reference: String? = nil, customer: String? = nil, terminal: String? = nil,
        merchantName: String? = nil, merchantCity: String? = nil, postalCode: String? = nil, mcc: String? = nil
    ) throws {
        try self.init(
            TransferFields(
                bin: bin, account: account, service: service, initiation: initiation, amount: amount,
                purpose: purpose, billNumber: billNumber, mobile: mobile, store: store, loyalty: loyalty,
                reference: reference, customer: customer, terminal: terminal, merchantName: merchantName,
                merchantCity: merchantCity, postalCode: postalCode, mcc: mcc))
    }

    /// The beneficiary's bank: six digits.
    public var bin: String { fields.bin ?? "" }

    /// The beneficiary's account, card, merchant or cash machine.
    public var account: String { fields.account ?? "" }

    /// A part of the transfer.
    public subscript<Part>(dynamicMember part: KeyPath<TransferFields, Part>) -> Part { fields[keyPath: part] }

    /// Writes the payload (*chuỗi mã*), the text of the QR code.
    ///
    /// - Throws: ``MotcuaError`` `required-by-service`, `card-format`, `withdrawal-category`, `template-too-long`;
    ///   `not-writable` when it was read from a payload that broke the rules.
    public func payload() throws -> String {
        if let written { return written }
        return try vietqrWrite(transfer: self)
    }
}

extension Transfer: Hashable {
    /// Whether all parts are equal.
    public static func == (one: Transfer, other: Transfer) -> Bool { one.fields == other.fields }

    /// Feeds all parts.
    public func hash(into hasher: inout Hasher) { hasher.combine(fields) }
}

extension Transfer: Codable {
    /// Reads the parts and holds them against the rules.
    public init(from decoder: any Decoder) throws { try self.init(TransferFields(from: decoder)) }

    /// Writes the parts.
    public func encode(to encoder: any Encoder) throws { try fields.encode(to: encoder) }
}

extension Transfer: CustomStringConvertible, CustomReflectable {
    /// The account masked, no text.
    public var description: String { fields.debugDescription }

    /// Nothing for debuggers to unfold either.
    public var customMirror: Mirror { Mirror(self, children: [], displayStyle: .struct) }
}

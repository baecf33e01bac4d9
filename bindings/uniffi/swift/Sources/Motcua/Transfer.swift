/// A transfer, purchase or withdrawal (*lệnh thanh toán*) that a VietQR code asks for: one that exists keeps every
/// rule of its parts, or was read from a payload that may be paid.
///
/// Its parts are those of ``TransferFields``: `transfer.account`, `transfer.amount` and so on. Shown, it masks the
/// account and tells no text.
@dynamicMemberLookup
public struct Transfer: Hashable, Sendable {
    let fields: TransferFields

    /// A transfer that the library read: checked already.
    init(read fields: TransferFields) { self.fields = fields }

    /// Makes the transfer that fields describe.
    ///
    /// - Throws: ``MotcuaError`` with the first part that its rule refuses: `bin-format`, `account-length`,
    ///   `account-characters`, `amount-out-of-range`, `purpose-length`, `purpose-characters`, `value-empty`,
    ///   `value-too-long`, `value-not-common`, `category-code-format`.
    public init(_ fields: TransferFields) throws { self.fields = try vietqrTransfer(fields: fields) }

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

    /// A part of the transfer.
    public subscript<Part>(dynamicMember part: KeyPath<TransferFields, Part>) -> Part { fields[keyPath: part] }

    /// Writes the payload (*chuỗi mã*), the text of the QR code.
    ///
    /// - Throws: ``MotcuaError`` `required-by-service`, `card-format`, `withdrawal-category`, `template-too-long`;
    ///   `not-writable` when it was read from a payload that broke the rules.
    public func payload() throws -> String { try vietqrWrite(transfer: self) }
}

extension Transfer: CustomStringConvertible, CustomReflectable {
    /// The account masked, no text.
    public var description: String { fields.debugDescription }

    /// Nothing for debuggers to unfold either.
    public var customMirror: Mirror { Mirror(self, children: [], displayStyle: .struct) }
}

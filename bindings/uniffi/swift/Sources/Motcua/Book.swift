/// A book of dated rules (*bộ quy tắc*): the law as data, with what was known of it on which day.
///
/// A book is a value and never changes; one laid over it is another book. Calls that ask it take the built-in one
/// unless told otherwise.
public struct Book: Sendable, Hashable {
    /// Its number in the library, which keeps every book of the process.
    let number: UInt32

    /// What tells this book from any other: the same rows have the same text on every machine.
    public let fingerprint: String

    private init(number: UInt32) {
        self.number = number
        // The library knows every book that it gave a number.
        fingerprint = (try? bookFingerprint(book: number)) ?? ""
    }

    /// The book that the library brings.
    public static let builtin = Book(number: 0)

    /// Lays a book in JSON over this one. A row with an error is left out and its finding told; the others are taken.
    ///
    /// - Throws: ``MotcuaError`` `argument-range` where the library does not know this book, which it always does.
    public func overlay(_ json: String) throws -> Overlay {
        let reading = try bookOverlay(book: number, text: json)
        return Overlay(book: Book(number: reading.book), answer: reading.answer)
    }
}

extension Book: CustomStringConvertible, CustomReflectable {
    /// The fingerprint.
    public var description: String { "Book(\(fingerprint))" }

    /// Nothing to unfold beside the fingerprint.
    public var customMirror: Mirror { Mirror(self, children: [], displayStyle: .struct) }
}

/// A book laid over another, and what was found: `overlay.findings`, `overlay.added`, `overlay.replaced`.
@dynamicMemberLookup
public struct Overlay: Sendable, Hashable {
    /// The new book.
    public let book: Book

    /// What was found.
    public let answer: OverlayAnswer

    /// A part of what was found.
    public subscript<Part>(dynamicMember part: KeyPath<OverlayAnswer, Part>) -> Part { answer[keyPath: part] }
}

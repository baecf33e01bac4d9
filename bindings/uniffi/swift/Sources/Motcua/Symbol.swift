import Foundation

/// A QR symbol (*mã QR*): a square of dark and light modules after ISO/IEC 18004.
public struct Symbol: Sendable, Hashable {
    private let modules: SymbolModules

    /// Makes the symbol of a text, at level Medium unless told otherwise.
    ///
    /// - Throws: ``MotcuaError`` `symbol-too-long` when no version holds the text.
    public init(_ text: String, level: Level? = nil) throws {
        modules = try symbolEncode(text: text, level: level)
    }

    /// The version, 1 to 40.
    public var version: Int { Int(modules.version) }

    /// The error-correction level.
    public var level: Level { modules.level }

    /// The mask, 0 to 7.
    public var mask: Int { Int(modules.mask) }

    /// The rows from top to bottom: a `1` for each dark module, a `0` for each light one.
    public var rows: [String] {
        // What the library wrote it reads.
        (try? symbolRows(symbol: modules.bytes)) ?? []
    }

    /// The number of modules of a side, 21 to 177, without the quiet zone.
    public var size: Int { Int(modules.size) }

    /// Draws an SVG element; black on white with a quiet zone of four modules unless told otherwise. Colours are
    /// written `#rrggbb`, and many readers fail unless the background is clearly lighter: `lowContrast` takes others
    /// too. The width is a number with its unit, `30mm` or `320px`; without it the drawing fills its place.
    ///
    /// - Throws: ``MotcuaError`` `symbol-colour`, `symbol-contrast`, `symbol-length`, `argument-range` when the quiet
    ///   zone is not 0 to 255.
    public func svg(
        quietZone: Int? = nil, foreground: String? = nil, background: String? = nil, title: String? = nil,
        width: String? = nil, lowContrast: Bool = false
    ) throws -> String {
        try symbolSvg(
            symbol: modules.bytes, quietZone: quietZone.map(Int64.init), foreground: foreground,
            background: background, title: title, width: width, lowContrast: lowContrast)
    }

    /// Draws a PNG file; eight pixels a module with a quiet zone of four modules unless told otherwise.
    ///
    /// - Throws: ``MotcuaError`` `symbol-image-size`, `argument-range`.
    public func png(pixelsPerModule: Int? = nil, quietZone: Int? = nil) throws -> Data {
        try symbolPng(
            symbol: modules.bytes, pixelsPerModule: pixelsPerModule.map(Int64.init),
            quietZone: quietZone.map(Int64.init))
    }

    /// Draws lines of text for a terminal, a dark one unless told otherwise.
    ///
    /// - Throws: ``MotcuaError`` `argument-range` when the quiet zone is not 0 to 255.
    public func terminal(screen: Screen? = nil, quietZone: Int? = nil) throws -> String {
        try symbolTerminal(symbol: modules.bytes, quietZone: quietZone.map(Int64.init), screen: screen)
    }
}

extension Level {
    /// The error-correction level of a letter: `L`, `M`, `Q` or `H`.
    ///
    /// - Throws: ``MotcuaError`` `symbol-level`.
    public init(letter: String) throws { self = try symbolLevel(letter: letter) }
}

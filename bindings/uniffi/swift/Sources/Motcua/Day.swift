import Foundation

/// A day (*ngày*) of the calendar, from year 1 to 9999. Its text is `YYYY-MM-DD`.
///
/// A day that exists is one of the calendar. It has no time zone: which day a moment belongs to depends on where.
public struct Day: Sendable, Hashable {
    /// `YYYYMMDD` as a number.
    private let digits: Int32

    /// The day of a year (1 to 9999), a month (1 to 12) and a day of the month.
    ///
    /// - Throws: ``MotcuaError`` `date-format` where the calendar has no such day.
    public init(year: Int, month: Int, day: Int) throws {
        guard let found = Self(checked: year, month, day) else { throw MotcuaError.about("date-format") }
        self = found
    }

    /// The day that a text `YYYY-MM-DD` names.
    ///
    /// - Throws: ``MotcuaError`` `date-format`.
    public init(text: String) throws {
        guard let day = Self(text) else { throw MotcuaError.about("date-format") }
        self = day
    }

    /// The day to which a moment belongs in a time zone; the law counts in that of `Asia/Ho_Chi_Minh`.
    ///
    /// - Throws: ``MotcuaError`` `date-format` where the year is not 1 to 9999.
    public init(of moment: Foundation.Date, in zone: TimeZone) throws {
        var calendar = Foundation.Calendar(identifier: .iso8601)
        calendar.timeZone = zone
        let parts = calendar.dateComponents([.era, .year, .month, .day], from: moment)
        guard parts.era == 1 else { throw MotcuaError.about("date-format") }
        try self.init(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
    }

    private init?(checked year: Int, _ month: Int, _ day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
        let last = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
        guard (1...last).contains(day) else { return nil }
        digits = Int32(year * 10_000 + month * 100 + day)
    }

    /// The year, 1 to 9999.
    public var year: Int { Int(digits) / 10_000 }

    /// The month, 1 to 12.
    public var month: Int { Int(digits) / 100 % 100 }

    /// The day of the month, 1 to 31.
    public var day: Int { Int(digits) % 100 }

    /// Year, month and day for Foundation's calendars.
    public var components: DateComponents { DateComponents(year: year, month: month, day: day) }
}

extension Day: Comparable, LosslessStringConvertible {
    /// Whether a day is before another.
    public static func < (one: Day, other: Day) -> Bool { one.digits < other.digits }

    /// The day that a text `YYYY-MM-DD` names, if there is one.
    public init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 3, let year = number(parts[0], digits: 4), let month = number(parts[1], digits: 2),
            let day = number(parts[2], digits: 2)
        else { return nil }
        self.init(checked: year, month, day)
    }

    /// `YYYY-MM-DD`.
    public var description: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }
}

extension Day: Codable, CustomReflectable {
    /// Reads `YYYY-MM-DD`.
    ///
    /// - Throws: ``MotcuaError`` `date-format`, `argument-type`.
    public init(from decoder: any Decoder) throws {
        guard let day = Self(try textValue(decoder)) else {
            throw MotcuaError.about("date-format", at: decoder.codingPath)
        }
        self = day
    }

    /// Writes `YYYY-MM-DD`.
    public func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        try value.encode(description)
    }

    /// Nothing to unfold beside the text.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// A local time (*thời điểm*) of a day, without a time zone. Its text is `YYYY-MM-DDTHH:MM`, with `:SS` where the
/// seconds are not zero.
public struct LocalDateTime: Sendable, Hashable {
    /// The day.
    public let day: Day

    private let secondOfDay: Int32

    /// An hour (0 to 23), a minute and a second (0 to 59) of a day.
    ///
    /// - Throws: ``MotcuaError`` `time-format` where a clock shows no such time.
    public init(_ day: Day, hour: Int, minute: Int, second: Int = 0) throws {
        guard let time = Self(checked: day, hour, minute, second) else { throw MotcuaError.about("time-format") }
        self = time
    }

    /// The time that a text `YYYY-MM-DDTHH:MM` or `YYYY-MM-DDTHH:MM:SS` names.
    ///
    /// - Throws: ``MotcuaError`` `time-format`.
    public init(text: String) throws {
        guard let time = Self(text) else { throw MotcuaError.about("time-format") }
        self = time
    }

    /// The time that clocks of a time zone show at a moment, to the second; the law counts in that of `Asia/Ho_Chi_Minh`.
    ///
    /// - Throws: ``MotcuaError`` `date-format` where the year is not 1 to 9999.
    public init(of moment: Foundation.Date, in zone: TimeZone) throws {
        var calendar = Foundation.Calendar(identifier: .iso8601)
        calendar.timeZone = zone
        let parts = calendar.dateComponents([.hour, .minute, .second], from: moment)
        try self.init(
            Day(of: moment, in: zone), hour: parts.hour ?? 0, minute: parts.minute ?? 0, second: parts.second ?? 0)
    }

    private init?(checked day: Day, _ hour: Int, _ minute: Int, _ second: Int) {
        guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else { return nil }
        self.day = day
        secondOfDay = Int32(hour * 3600 + minute * 60 + second)
    }

    /// The hour, 0 to 23.
    public var hour: Int { Int(secondOfDay) / 3600 }

    /// The minute of the hour, 0 to 59.
    public var minute: Int { Int(secondOfDay) / 60 % 60 }

    /// The second of the minute, 0 to 59.
    public var second: Int { Int(secondOfDay) % 60 }
}

extension LocalDateTime: Comparable, LosslessStringConvertible {
    /// Whether a time is before another.
    public static func < (one: LocalDateTime, other: LocalDateTime) -> Bool {
        (one.day, one.secondOfDay) < (other.day, other.secondOfDay)
    }

    /// The time that a text `YYYY-MM-DDTHH:MM` or `YYYY-MM-DDTHH:MM:SS` names, if there is one.
    public init?(_ text: String) {
        let halves = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
        guard halves.count == 2, let day = Day(String(halves[0])) else { return nil }
        let parts = halves[1].utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        let numbers = parts.compactMap { number($0, digits: 2) }
        guard (2...3).contains(parts.count), numbers.count == parts.count else { return nil }
        self.init(checked: day, numbers[0], numbers[1], numbers.count == 3 ? numbers[2] : 0)
    }

    /// `YYYY-MM-DDTHH:MM`, with `:SS` where the seconds are not zero.
    public var description: String {
        let seconds = second == 0 ? "" : ":\(padded(second, 2))"
        return "\(day)T\(padded(hour, 2)):\(padded(minute, 2))\(seconds)"
    }
}

extension LocalDateTime: Codable, CustomReflectable {
    /// Reads `YYYY-MM-DDTHH:MM` or `YYYY-MM-DDTHH:MM:SS`.
    ///
    /// - Throws: ``MotcuaError`` `time-format`, `argument-type`.
    public init(from decoder: any Decoder) throws {
        guard let time = Self(try textValue(decoder)) else {
            throw MotcuaError.about("time-format", at: decoder.codingPath)
        }
        self = time
    }

    /// Writes the text.
    public func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        try value.encode(description)
    }

    /// Nothing to unfold beside the text.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// The number that so many ASCII digits write.
private func number(_ text: Substring.UTF8View.SubSequence, digits: Int) -> Int? {
    guard text.count == digits else { return nil }
    return text.reduce(0) { total, digit in
        guard let total, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
        return total * 10 + Int(digit - UInt8(ascii: "0"))
    }
}

private func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
}

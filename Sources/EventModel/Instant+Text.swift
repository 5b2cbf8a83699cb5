extension OffsetInstant {
  /// Reads an instant of RFC 3339 and ISO 8601: `YYYY-MM-DDThh:mm[:ss[.fraction]](Z|±hh:mm)`.
  ///
  /// Years are 0001 to 9999, in the text and in UTC. Refused: a missing offset, a leap second
  /// (`:60`), the hour 24, `t` and `z`, and digits past the sixth decimal unless they are zeros.
  public init(parsing text: Span<UInt8>) throws(TimeTextError) {
    var reader = TimeTextReader()
    let date = try reader.date(text)
    try reader.expect(UInt8(ascii: "T"), in: text)
    let time = try reader.time(text)
    let start = reader.index
    let offset = try reader.offset(text)
    try reader.end(text)
    let instant = Instant(date: date, time: time).advanced(minutes: -Int64(offset))
    guard Instant.earliest...Instant.latest ~= instant else {
      throw TimeTextError(.outOfRange, at: start)
    }
    self.init(instant, offsetMinutes: Int16(offset))
  }

  /// Reads an instant of RFC 3339 and ISO 8601, as `init(parsing: Span<UInt8>)` does.
  public init(parsing text: String) throws(TimeTextError) {
    try self.init(parsing: Array(text.utf8).span)
  }
}

extension OffsetInstant: CustomStringConvertible {
  /// The local time with its offset, as `Instant.text(offsetMinutes:)` writes it.
  public var description: String { instant.text(offsetMinutes: offsetMinutes) }
}

extension Instant: CustomStringConvertible {
  /// The instant in UTC, as in `2017-03-06T07:14:00Z`.
  ///
  /// A fraction is written only where there is one, in three decimals if they suffice, else six.
  public var description: String { text(offsetMinutes: 0) }

  /// The local time of an offset from UTC, with the offset, as in `2017-03-06T08:14:00+01:00`.
  ///
  /// Offset 0 is written `Z`. Reads back as the same instant and offset, as long as both times are
  /// in the years 0001 to 9999. Traps for an offset of a day or more, and for instants within a
  /// day of the ends of `microseconds`.
  public func text(offsetMinutes: Int16) -> String {
    precondition(-1_439...1_439 ~= offsetMinutes, "an offset is less than a day")
    let (date, time) = advanced(minutes: Int64(offsetMinutes)).civil
    var writer = TimeTextWriter()
    writer.date(date)
    writer.sign(UInt8(ascii: "T"))
    writer.time(time)
    writer.offset(minutes: offsetMinutes)
    return writer.text
  }
}

extension CivilTime: CustomStringConvertible {
  /// The time as in `07:14:00`, with three or six decimals where there is a fraction.
  public var description: String {
    var writer = TimeTextWriter()
    writer.time(self)
    return writer.text
  }
}

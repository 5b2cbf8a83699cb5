import EventModel
import Testing

@Suite struct InstantTextTests {
  @Test(arguments: [
    ("1970-01-01T00:00Z", Int64(0), Int16(0), "1970-01-01T00:00:00Z"),
    ("1970-01-01T00:00:00.000001Z", 1, 0, "1970-01-01T00:00:00.000001Z"),
    ("1969-12-31T23:59:59.999999Z", -1, 0, "1969-12-31T23:59:59.999999Z"),
    ("2017-03-06T07:14:00Z", 1_488_784_440_000_000, 0, "2017-03-06T07:14:00Z"),
    ("2017-03-06T08:14:00+01:00", 1_488_784_440_000_000, 60, "2017-03-06T08:14:00+01:00"),
    ("2017-03-06T08:14+01:00", 1_488_784_440_000_000, 60, "2017-03-06T08:14:00+01:00"),
    ("2017-03-05T19:44:00-11:30", 1_488_784_440_000_000, -690, "2017-03-05T19:44:00-11:30"),
    ("2017-03-06T07:14:00.5Z", 1_488_784_440_500_000, 0, "2017-03-06T07:14:00.500Z"),
    ("2017-03-06T07:14:00.123400Z", 1_488_784_440_123_400, 0, "2017-03-06T07:14:00.123400Z"),
    ("2017-03-06T07:14:00.12345600000Z", 1_488_784_440_123_456, 0, "2017-03-06T07:14:00.123456Z"),
    ("2017-03-06T07:14:00.0000000Z", 1_488_784_440_000_000, 0, "2017-03-06T07:14:00Z"),
    ("2017-03-06T07:14:00-00:00", 1_488_784_440_000_000, 0, "2017-03-06T07:14:00Z"),
    ("2016-02-29T23:59:59+23:59", 1_456_704_059_000_000, 1_439, "2016-02-29T23:59:59+23:59"),
    ("0001-01-01T00:00:00Z", -62_135_596_800_000_000, 0, "0001-01-01T00:00:00Z"),
    ("9999-12-31T23:59:59.999999Z", 253_402_300_799_999_999, 0, "9999-12-31T23:59:59.999999Z"),
  ])
  func `an instant is read to the microsecond, with its offset`(
    text: String, microseconds: Int64, offsetMinutes: Int16, written: String
  ) throws {
    let read = try OffsetInstant(parsing: text)
    #expect(read.instant.microseconds == microseconds)
    #expect(read.offsetMinutes == offsetMinutes)
    #expect("\(read)" == written)
  }

  @Test(arguments: [
    ("", TimeTextError.Fault.endOfText, 0),
    ("2017-03-06", .endOfText, 10),
    ("2017-03-06T07", .endOfText, 13),
    ("2017-03-06T07:14", .noOffset, 16),
    ("2017-03-06T07:14:00", .noOffset, 19),
    ("2017-03-06T07:14:00+01", .endOfText, 22),
    ("2017-03-06T07:14:00+0100", .missing(":"), 22),
    ("2017-03-06 07:14:00Z", .missing("T"), 10),
    ("2017-03-06t07:14:00Z", .missing("T"), 10),
    ("2017-03-06T07:14:00z", .noOffset, 19),
    ("2017-03-06T07:14:00Z ", .trailingText, 20),
    ("20170306T071400Z", .missing("-"), 4),
    (" 2017-03-06T07:14Z", .notADigit, 0),
    ("+2017-03-06T07:14Z", .notADigit, 0),
    ("2017-3-06T07:14Z", .notADigit, 6),
    ("0000-01-01T00:00Z", .noSuchYear, 0),
    ("2017-00-06T07:14Z", .noSuchMonth, 5),
    ("2017-13-06T07:14Z", .noSuchMonth, 5),
    ("2017-02-29T07:14Z", .noSuchDay, 8),
    ("1900-02-29T07:14Z", .noSuchDay, 8),
    ("2017-04-00T07:14Z", .noSuchDay, 8),
    ("2017-03-06T24:00:00Z", .noSuchHour, 11),
    ("2017-03-06T07:60Z", .noSuchMinute, 14),
    ("2016-12-31T23:59:60Z", .leapSecond, 17),
    ("2016-12-31T23:59:61Z", .noSuchSecond, 17),
    ("2017-03-06T07:14:00.Z", .notADigit, 20),
    ("2017-03-06T07:14:00,5Z", .noOffset, 19),
    ("2017-03-06T07:14:00.1234567Z", .tooPrecise, 26),
    ("2017-03-06T07:14:00.0000001Z", .tooPrecise, 26),
    ("2017-03-06T07:14:00+24:00", .noSuchHour, 20),
    ("2017-03-06T07:14:00+01:60", .noSuchMinute, 23),
    ("0001-01-01T00:30:00+01:00", .outOfRange, 19),
    ("9999-12-31T23:30:00-01:00", .outOfRange, 19),
  ])
  func `what is not an instant is refused where it goes wrong`(
    text: String, fault: TimeTextError.Fault, offset: Int
  ) {
    let error = #expect(throws: TimeTextError.self) { try OffsetInstant(parsing: text) }
    #expect(error?.fault == fault)
    #expect(error?.offset == offset)
    #expect(error?.sentence.hasSuffix("(byte \(offset))") == true)
    #expect(error?.remedy.isEmpty == false)
  }

  @Test func `every instant and offset reads back as it was`() throws {
    var random = SplitMix64(seed: 4)
    let dayLength: Int64 = 86_400_000_000
    let range = Instant.earliest.microseconds + dayLength...Instant.latest.microseconds - dayLength
    for round in 0..<5_000 {
      var microseconds = Int64.random(in: range, using: &random)
      if round % 2 == 0 { microseconds -= microseconds % 1_000 }
      let value = OffsetInstant(
        Instant(microseconds: microseconds),
        offsetMinutes: Int16.random(in: -1_439...1_439, using: &random))
      #expect(try OffsetInstant(parsing: "\(value)") == value)
    }
  }

  @Test func `an instant past the years of text is still written, but not read`() {
    let written = "\(Instant(microseconds: Instant.latest.microseconds + 1))"
    #expect(written == "+0010000-01-01T00:00:00Z")
    #expect("\(Instant(microseconds: .min))" == "-0290308-12-21T19:59:05.224192Z")
    #expect(throws: TimeTextError.self) { try OffsetInstant(parsing: written) }
  }

  @Test func `instants are ordered by time, whatever their offset`() throws {
    let earlier = try OffsetInstant(parsing: "2017-03-06T08:00:00+01:00")
    let later = try OffsetInstant(parsing: "2017-03-06T07:30:00Z")
    #expect(earlier.instant < later.instant)
    #expect(Instant.epoch < earlier.instant)
  }

  @Test func `a time of day has its parts`() throws {
    let time = try #require(CivilTime(hour: 23, minute: 4, second: 5, microsecond: 6))
    #expect((time.hour, time.minute, time.second, time.microsecond) == (23, 4, 5, 6))
    #expect("\(time)" == "23:04:05.000006")
    #expect(CivilTime.midnight < time)
  }

  @Test func `a clock has no hour 24 and no second 60`() {
    #expect(CivilTime(hour: 23, minute: 59, second: 59, microsecond: 999_999) != nil)
    #expect(CivilTime(hour: 24, minute: 0) == nil)
    #expect(CivilTime(hour: 0, minute: 60) == nil)
    #expect(CivilTime(hour: 0, minute: 0, second: 60) == nil)
    #expect(CivilTime(hour: 0, minute: 0, second: 0, microsecond: 1_000_000) == nil)
    #expect(CivilTime(hour: -1, minute: 0) == nil)
    #expect(CivilTime(hour: 7, minute: 4).map { "\($0)" } == "07:04:00")
  }
}

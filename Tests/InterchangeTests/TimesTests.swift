import EventModel
import Testing

@testable import Interchange

@Suite("Times of files")
struct TimesTests {
  private func read(
    _ text: String, zone: String? = nil, formats: [String] = []
  ) throws -> String? {
    let times = try SourceTimes(zone: zone.flatMap(SourceZone.init), formats: formats)
    return times.read(text).map { time, notes in
      ([time.description] + notes.map(\.rawValue)).joined(separator: " ")
    }
  }

  @Test(arguments: [
    ("2024-01-31T10:15:00Z", "2024-01-31T10:15:00Z"),
    ("2024-01-31t10:15:00z", "2024-01-31T10:15:00Z"),
    ("2024-01-31 10:15", "2024-01-31T10:15:00Z zoneAssumed"),
    ("2024-01-31T10:15+02", "2024-01-31T10:15:00+02:00"),
    ("2024-01-31T10:15:07-0230", "2024-01-31T10:15:07-02:30"),
    ("2011-10-11 13:45:40.276000+02:00", "2011-10-11T13:45:40.276+02:00"),
    ("2011-10-11 13:45:40 UTC", "2011-10-11T13:45:40Z"),
    ("  2011-10-11 13:45:40 +02:00 ", "2011-10-11T13:45:40+02:00"),
    ("2024-01-31T10:15:00,5Z", "2024-01-31T10:15:00.500Z"),
    ("2024-01-31T10:15:00.123456789Z", "2024-01-31T10:15:00.123456Z digitsPastMicroseconds"),
    ("2024-01-31T10:15:00.123000000Z", "2024-01-31T10:15:00.123Z"),
    ("2024-02-29", "2024-02-29T00:00:00Z zoneAssumed"),
    ("20240131T101500Z", "2024-01-31T10:15:00Z"),
    ("20240131T1015+0100", "2024-01-31T10:15:00+01:00"),
    ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"),
    ("9999-12-31T23:59:59.999999Z", "9999-12-31T23:59:59.999999Z"),
  ]) func `RFC 3339 and its neighbours are read`(text: String, expected: String) throws {
    #expect(try read(text) == expected)
  }

  @Test(arguments: [
    "", " ", "2024", "2024-01", "20240131", "03/04/2024", "2024-02-30", "2023-02-29", "2024-13-01",
    "2024-01-31T24:00:00Z", "2024-01-31T23:59:60Z", "2024-01-31T10:60:00Z", "2024-01-31T10",
    "2024-01-31T", "2024-01-31X10:15", "2024-01-31T10:15:00.", "2024-01-31T10:15:00.1234567890Z",
    "2024-01-31T10:15:00+24:00", "2024-01-31T10:15:00+2", "2024-01-31T10:15:00Zulu",
    "2024-01-31T10:15:00Z+01:00", "0000-01-01T00:00:00Z", "10000-01-01T00:00:00Z",
    "-001-01-01T00:00:00Z", "0001-01-01T00:00:00+01:00", "9999-12-31T23:59:59-00:01",
    "2024-01-31T10:15:00UT", "2024-01-31T1:15", "２０２４-01-31", "2024-01-31\u{0}", "NaT", "EMPTY",
  ]) func `what is no time, or any of two, is refused`(text: String) throws {
    #expect(try read(text) == nil)
  }

  @Test(arguments: [
    ("stockholm", "2024-01-31 10:15", "2024-01-31T10:15:00+01:00"),
    ("stockholm", "2024-07-31 10:15", "2024-07-31T10:15:00+02:00"),
    ("stockholm", "2024-03-31 02:30", "2024-03-31T03:30:00+02:00 timeSkippedBySpring"),
    ("stockholm", "2024-10-27 02:30", "2024-10-27T02:30:00+02:00 timeTwiceInAutumn"),
    ("stockholm", "2024-10-27 02:30+01:00", "2024-10-27T02:30:00+01:00"),
    ("utc", "2024-03-31 02:30", "2024-03-31T02:30:00Z"),
    ("-05:30", "2024-03-31 02:30", "2024-03-31T02:30:00-05:30"),
  ]) func `a time without offset is one of the zone given`(
    zone: String, text: String, expected: String
  ) throws {
    #expect(try read(text, zone: zone) == expected)
    #expect(SourceZone(zone)?.description == zone)
  }

  @Test func `the ends of time are not passed by a zone`() throws {
    #expect(try read("0001-01-01 00:00", zone: "stockholm") == nil)
    #expect(try read("9999-12-31 23:00", zone: "-05:00") == nil)
    #expect(try read("9999-12-31 23:00", zone: "stockholm") != nil)
  }

  @Test(arguments: [
    "", "UTC+1", "europe/stockholm", "+2", "+02", "+0200", "02:00", "+24:00", "+0a:00",
  ])
  func `a zone is utc, stockholm or hours and minutes`(word: String) {
    #expect(SourceZone(word) == nil)
  }

  @Test(arguments: [
    ("dd.MM.yyyy HH:mm", "31.01.2024 10:15", "2024-01-31T10:15:00Z"),
    ("d/M/yyyy H:mm", "3/4/2024 7:05", "2024-04-03T07:05:00Z"),
    ("M/d/yy h:mm a", "3/4/24 12:05 AM", "2024-03-04T00:05:00Z"),
    ("M/d/yy h:mm a", "3/4/69 12:05 p.m.", "1969-03-04T12:05:00Z"),
    ("d MMM yyyy 'kl.' HH:mm", "5 maj 2024 kl. 08:00", "2024-05-05T08:00:00Z"),
    ("MMMM d, yyyy", "September 30, 2024", "2024-09-30T00:00:00Z"),
    ("yyyyMMddHHmmssSSS", "20240131101500007", "2024-01-31T10:15:00.007Z"),
    (
      "dd-MM-yyyy'T'HH:mm:ss,SSSXXX", "31-01-2024T10:15:00,25+02:00",
      "2024-01-31T10:15:00.250+02:00"
    ),
    ("yyyy年MM月dd日", "2024年01月31日", "2024-01-31T00:00:00Z"),
    ("dd.MM.yyyy", "2024-01-31T10:15Z", "2024-01-31T10:15:00Z"),
    ("''yyyy''MM''dd", "'2024'01'31", "2024-01-31T00:00:00Z"),
  ]) func `a format says what would be a riddle`(
    format: String, text: String, expected: String
  ) throws {
    #expect(try read(text, zone: "utc", formats: [format]) == expected)
  }

  @Test(arguments: [
    ("dd.MM.yyyy HH:mm", "1.01.2024 10:15"), ("dd.MM.yyyy HH:mm", "31.01.2024  10:15"),
    ("dd.MM.yyyy HH:mm", "31.02.2024 10:15"), ("dd.MM.yyyy HH:mm", "31.01.2024 24:00"),
    ("d MMM yyyy", "5 mai 2024"), ("d/M/yyyy h:mm a", "3/4/2024 13:05 PM"),
    ("d/M/yyyy h:mm a", "3/4/2024 0:05 PM"), ("d/M/yyyy", "3/4/2024x"), ("d/M/yyyy", "3/4"),
  ]) func `a text in no format given is no time`(format: String, text: String) throws {
    #expect(try read(text, formats: [format]) == nil)
  }

  @Test func `formats are tried in their order`() throws {
    #expect(
      try read("03/04/2024", zone: "utc", formats: ["dd/MM/yyyy", "MM/dd/yyyy"])
        == "2024-04-03T00:00:00Z")
    #expect(
      try read("03/14/2024", zone: "utc", formats: ["dd/MM/yyyy", "MM/dd/yyyy"])
        == "2024-03-14T00:00:00Z")
  }

  @Test(arguments: [
    "", "yyyy-MM", "yyyy-MM-dd hh:mm", "yyyy-MM-dd HH:mm a", "yyyy-MM-dd yy", "yyyyMd", "yyy-MM-dd",
    "YYYY-MM-dd", "yyyy-MM-DD", "yyyy-MM-dd 'T", "yyyy-MM-ddTHH:mm", "yyyy-MM-dd mm",
    "yyyy-MM-dd HH.SSS", "EEE yyyy-MM-dd", "yyyy-MM-ddHHmmssSSSyyyy", "d1M2yyyy",
  ]) func `a format that leaves doubt is refused by name`(format: String) {
    #expect { try SourceTimes(formats: ["yyyy-MM-dd", format]) } throws: {
      ($0 as? TimeFormatError)?.format == format
    }
  }

  @Test func `every time that is written is read as itself`() throws {
    let times = try SourceTimes()
    var random = OCELRandom(seed: 7)
    // A day off the ends, so that every offset stays within them.
    let day: Int64 = 86_400_000_000
    let span = Instant.earliest.microseconds + day...Instant.latest.microseconds - day
    for _ in 0..<20_000 {
      let time = OffsetInstant(
        Instant(microseconds: Int64.random(in: span, using: &random)),
        offsetMinutes: Int16.random(in: -1_439...1_439, using: &random))
      let read = times.read(time.description)
      #expect(read?.time == time && read?.notes == [])
    }
  }

  @Test func `of damaged times none is read as another day, month and year than written`() throws {
    let times = try SourceTimes()
    var random = OCELRandom(seed: 11)
    let texts = ["2024-01-31T10:15:00.123+01:00", "20240131T101500Z", "2024-01-31 10:15"]
    for round in 0..<60_000 {
      let bytes = random.mutate(Array(texts[round % texts.count].utf8))
      let text = String(decoding: bytes, as: UTF8.self)
      guard let (time, _) = times.read(text) else { continue }
      let written = text.filter { $0 != "-" && $0 != " " }.prefix(8)
      let local = time.instant.text(offsetMinutes: time.offsetMinutes)
      #expect(local.filter { $0 != "-" }.prefix(8) == written, "\(text)")
    }
  }
}

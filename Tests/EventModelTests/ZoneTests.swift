import EventModel
import Testing

@Suite struct ZoneTests {
  @Test(arguments: stockholmTransitions)
  func `Swedish clocks change when the published data say so`(
    forward: String, back: String
  ) throws {
    let spring = try OffsetInstant(parsing: "\(forward)T01:00Z").instant
    let autumn = try OffsetInstant(parsing: "\(back)T01:00Z").instant
    let before = [spring, autumn].map { Instant(microseconds: $0.microseconds - 1) }
    #expect(Zone.stockholm.offsetMinutes(at: before[0]) == 60)
    #expect(Zone.stockholm.offsetMinutes(at: spring) == 120)
    #expect(Zone.stockholm.offsetMinutes(at: before[1]) == 120)
    #expect(Zone.stockholm.offsetMinutes(at: autumn) == 60)
  }

  @Test func `Swedish clocks change at no other time from 1970 to 2037`() throws {
    var instant = Instant.epoch
    let end = try OffsetInstant(parsing: "2038-01-01T00:00Z").instant
    var (offset, changes) = (Zone.stockholm.offsetMinutes(at: instant), 0)
    #expect(offset == 60)
    while instant < end {
      instant = Instant(microseconds: instant.microseconds + 6 * 3_600_000_000)
      let next = Zone.stockholm.offsetMinutes(at: instant)
      changes += next == offset ? 0 : 1
      offset = next
    }
    #expect(changes == 2 * stockholmTransitions.count)
    #expect(stockholmTransitions.count == 58)
  }

  @Test(arguments: [
    ("1917-07-01T12:00Z", "1917-07-01", "13:00:00"),
    ("1979-07-01T22:59:59.999999Z", "1979-07-01", "23:59:59.999999"),
    ("1979-07-01T23:00Z", "1979-07-02", "00:00:00"),
    ("2017-07-01T21:59Z", "2017-07-01", "23:59:00"),
    ("2017-07-01T22:00Z", "2017-07-02", "00:00:00"),
    ("2016-12-31T23:00Z", "2017-01-01", "00:00:00"),
    ("2017-03-26T01:00Z", "2017-03-26", "03:00:00"),
    ("2017-10-29T00:59Z", "2017-10-29", "02:59:00"),
    ("2017-10-29T01:00Z", "2017-10-29", "02:00:00"),
    ("2500-07-01T12:00Z", "2500-07-01", "14:00:00"),
  ])
  func `an instant has a Swedish date and time`(text: String, date: String, time: String) throws {
    let instant = try OffsetInstant(parsing: text).instant
    let civil = Zone.stockholm.civil(at: instant)
    #expect("\(civil.date)" == date)
    #expect("\(civil.time)" == time)
    #expect(Zone.stockholm.date(at: instant) == civil.date)
  }

  @Test(arguments: [
    ("2017-03-26", 1, 59, "2017-03-26T00:59:00Z", Zone.Fit.exact),
    ("2017-03-26", 2, 0, "2017-03-26T01:00:00Z", .movedForward),
    ("2017-03-26", 2, 30, "2017-03-26T01:30:00Z", .movedForward),
    ("2017-03-26", 3, 0, "2017-03-26T01:00:00Z", .exact),
    ("2017-03-26", 3, 30, "2017-03-26T01:30:00Z", .exact),
    ("2017-10-29", 1, 59, "2017-10-28T23:59:00Z", .exact),
    ("2017-10-29", 2, 0, "2017-10-29T00:00:00Z", .firstOfTwo),
    ("2017-10-29", 2, 59, "2017-10-29T00:59:00Z", .firstOfTwo),
    ("2017-10-29", 3, 0, "2017-10-29T02:00:00Z", .exact),
    ("1980-04-06", 2, 30, "1980-04-06T01:30:00Z", .movedForward),
    ("1980-09-28", 2, 30, "1980-09-28T00:30:00Z", .firstOfTwo),
    ("1979-04-01", 2, 30, "1979-04-01T01:30:00Z", .exact),
    ("2017-01-01", 0, 0, "2016-12-31T23:00:00Z", .exact),
    ("2017-12-31", 23, 59, "2017-12-31T22:59:00Z", .exact),
  ])
  func `a skipped time moves forward, a repeated one is the first`(
    date: String, hour: Int, minute: Int, expected: String, fit: Zone.Fit
  ) throws {
    let time = try #require(CivilTime(hour: hour, minute: minute))
    let found = Zone.stockholm.instant(of: try CivilDate(parsing: date), at: time)
    #expect("\(found.instant)" == expected)
    #expect(found.fit == fit)
  }

  @Test(arguments: Zone.allCases)
  func `date and time lead back to the instant, but for the hour repeated`(zone: Zone) {
    var random = SplitMix64(seed: 5)
    for _ in 0..<5_000 {
      let microseconds = Int64.random(in: 0..<2_500_000_000_000_000, using: &random)
      let instant = Instant(microseconds: microseconds)
      let civil = zone.civil(at: instant)
      let found = zone.instant(of: civil.date, at: civil.time)
      #expect(found.fit != .movedForward)
      #expect(found.instant == instant || found.fit == .firstOfTwo)
    }
  }

  @Test func `in UTC the date is the instant's own`() throws {
    let instant = try OffsetInstant(parsing: "2017-07-01T23:59:59Z").instant
    #expect(Zone.utc.offsetMinutes(at: instant) == 0)
    #expect("\(Zone.utc.date(at: instant))" == "2017-07-01")
    #expect(Zone.utc.start(of: Zone.utc.date(at: instant)).microseconds % 86_400_000_000 == 0)
  }

  @Test func `a Swedish day begins at its own midnight`() throws {
    let start = Zone.stockholm.start(of: try CivilDate(parsing: "2017-07-01"))
    #expect("\(start)" == "2017-06-30T22:00:00Z")
  }

  @Test func `a zone is known by its name`() {
    #expect(Zone(rawValue: "utc") == .utc)
    #expect(Zone(rawValue: "stockholm") == .stockholm)
    #expect(Zone(rawValue: "Europe/Stockholm") == nil)
  }
}

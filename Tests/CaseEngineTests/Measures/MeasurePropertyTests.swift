import Casework
import Testing

@testable import CaseEngine

/// What holds of every measure, whatever it counts.
@Suite struct MeasurePropertyTests {
  static let ids = MeasureFixtureTests.ids
  /// A spread compares each unit with all: another unit's cases change it, as they should.
  static let notSpreads = ids.filter { (try? MeasureShelf())?[$0]?.measure.form != .spread }
  static let shares = ids.filter { (try? MeasureShelf())?[$0]?.measure.form == .share }

  @Test(arguments: notSpreads)
  func `cases of other units change nothing of a unit`(id: String) async throws {
    let own = try MeasureFixture(id)
    let place = try #require(Self.ids.firstIndex(of: id))
    for step in [1, 11] {
      let other = try MeasureFixture(Self.ids[(place + step) % Self.ids.count])
      let counted = try await MeasureFixture.count(
        id, over: History(own.history).joined(by: History(other.history)))
      let units = Self.rows(of: own.figures)
      #expect(Self.rows(of: counted) == units, "\(id) beside \(other.measure)")
    }
  }

  @Test(arguments: ids)
  func `figures as of a day are those of the log that ended then`(id: String) async throws {
    let whole = History(try MeasureFixture(id).history)
    for cut in [1, whole.events.count / 2, whole.events.count - 1] where cut > 0 {
      let time = whole.events[cut - 1].prefix(16)
      let end = time.dropFirst(10).contains(":") ? String(time) : time.prefix(10) + " 12:00"
      // What happened at the same minute belongs to both.
      let until = whole.events.prefix { $0.prefix(16) <= time }
      let early = try await MeasureFixture.count(id, over: History(until, asOf: end).text)
      let late = try await MeasureFixture.count(
        id, over: History(whole.events[...], asOf: end).text)
      #expect(early == late, "\(id) cut at \(end)")
    }
  }

  @Test(arguments: shares)
  func `a case that is opened and left never raises a share`(id: String) async throws {
    let fixture = try MeasureFixture(id)
    var history = History(fixture.history)
    history.events.append(
      "\(history.asOf) CaseOpened caseType=sickness-benefit @case=Z-1 @by=H-9 @unit=team/z")
    let counted = try await MeasureFixture.count(id, over: history.text)
    let before = try #require(Self.share(fixture.figures))
    let after = try #require(Self.share(counted))
    #expect(after.over * before.under <= before.over * after.under, "\(id)")
  }

  /// The rows of the teams that fixtures have.
  private static func rows(of lines: [String]) -> [String] {
    lines.filter { $0.hasPrefix("unit,team/") }
  }

  private static func share(_ lines: [String]) -> (over: Int, under: Int)? {
    let value = lines.first { $0.hasPrefix("total") }?.split(
      separator: ",", omittingEmptySubsequences: false)[2]
    let parts = value?.split(separator: "/").compactMap { Int($0) } ?? []
    return parts.isEmpty ? nil : (parts[0], parts.count > 1 ? parts[1] : 1)
  }
}

/// A fixture's history, taken apart.
private struct History {
  var events: [String]
  let asOf: String

  init(_ text: String) {
    let lines = text.split(separator: "\n").map(String.init)
    events = lines.filter { !$0.hasPrefix("#") && !$0.hasPrefix("as of ") }
    asOf = lines.first { $0.hasPrefix("as of ") }.map { String($0.dropFirst(6)) } ?? ""
  }

  init(_ events: some Collection<String>, asOf: some StringProtocol) {
    self.events = Array(events)
    self.asOf = String(asOf)
  }

  var text: String { events.joined(separator: "\n") + "\nas of \(asOf)\n" }

  /// The two in one log, the other's cases, units and people under names of their own.
  func joined(by other: History) -> String {
    let shifted = other.events.map { line in
      let named = line.replacing("=K-", with: "=L-").replacing("team/", with: "squad/")
        .replacing("=H-", with: "=G-").replacing("=P-", with: "=Q-")
      return named.replacing(/#(\d+)/) { "#\((Int($0.1) ?? 0) + events.count)" }
        + " @recorded=2019-07-01"
    }
    return History(events + shifted, asOf: asOf).text
  }
}

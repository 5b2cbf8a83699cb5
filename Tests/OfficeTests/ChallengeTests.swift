import Casework
import EventModel
import Testing

@testable import Office

@Suite(.onOneThread)
struct ChallengeTests {
  /// Everything that can be challenged is, so a few cases tell of all.
  private static let often = [
    ("decisions.rejectionShareNew", "0.8"), ("reviews.requestedShare", "0.8"),
    ("reviews.lateShare", "0.2"), ("reviews.appealedShare", "0.8"),
    ("reviews.remittedShare", "0.2"), ("reviews.ownChangeShare", "0.8"),
  ].map { (name: $0.0, value: $0.1) }

  @Test func `no act of a challenged case is refused for its form, order or actor`() throws {
    let told = try ToldCases(set: Self.often)
    #expect(told.faults() == [])
    for type in [
      EventType.reviewDecided, .appealForwarded, .courtDecided, .caseRemitted,
      .judgmentImplemented, .ownInitiativeChangeMade,
    ] { #expect(told.count(type) > 0, "\(type)") }
  }

  @Test func `a review is made by another than who decided, and never for the worse`() throws {
    let told = try ToldCases(set: Self.often)
    for acts in told.cases {
      let deciders = acts.filter { $0.command.type == .decisionMade }
        .compactMap { $0.command[.decidedBy] }
      for review in acts.map(\.command) where review.type == .reviewDecided {
        #expect(review[.decidedBy].map { !deciders.contains($0) } ?? false)
        #expect(review[.direction] != .worse)
        #expect(review[.reviewOutcome] != .changed || review[.direction] == .better)
      }
    }
  }

  @Test func `what is changed is paid`() throws {
    let told = try ToldCases(set: Self.often)
    var changed = 0
    for acts in told.cases {
      for (place, act) in acts.enumerated() where act.command[.reviewOutcome] == .changed {
        guard act.command.type == .reviewDecided else { continue }
        changed += 1
        let position = Position(rawValue: UInt64(place + 1))
        let isCut =
          act.recorded
          > told.world.time(
            told.world.period.upperBound.adding(days: -60), minute: 0
          ).instant
        #expect(
          isCut
            || acts.contains {
              $0.command.type == .paymentMade && $0.command[.decision] == position
            })
      }
    }
    #expect(changed > 0)
  }

  @Test func `requests come in time but for those found late, most near its end`() throws {
    let told = try ToldCases(count: 400, set: Self.often)
    var (days, isLate) = ([Int](), [Bool]())
    for acts in told.cases {
      guard let request = acts.first(where: { $0.command.type == .reviewRequested })?.command,
        let received = acts.first(where: { $0.command.type == .decisionReceivedByParty })?
          .command[.receivedOn], let arrived = request[.receivedOn]
      else { continue }
      let tested = acts.first { $0.command.type == .reviewTimelinessDecided }?.command
      guard let timely = tested?[.timely] else { continue }
      isLate.append(!timely)
      #expect(timely == (arrived <= told.world.calendar.day(onOrAfter: received.adding(months: 2))))
      if timely { days.append(arrived.days(since: received)) }
    }
    let last = days.count { $0 > 40 }
    #expect(Double(last) / Double(days.count) > 0.5)
    #expect((0.1...0.3).contains(Double(isLate.count { $0 }) / Double(isLate.count)))
  }
}

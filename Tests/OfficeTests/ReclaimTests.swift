import Casework
import EventModel
import Testing

@testable import Office

@Suite(.onOneThread)
struct ReclaimTests {
  private static let often = [(name: "reclaims.caseShare", value: "0.5")]

  @Test func `no act of a case with a reclaim is refused`() throws {
    let told = try ToldCases(set: Self.often)
    #expect(told.faults() == [])
    for type in [
      EventType.reclaimDecided, .paymentStopped, .instalmentAgreed, .paymentReturned, .setOffMade,
    ] { #expect(told.count(type) > 0, "\(type)") }
  }

  @Test func `what is claimed back was paid for days after the last of sickness`() throws {
    let told = try ToldCases(set: Self.often)
    for acts in told.cases {
      let commands = acts.map(\.command)
      guard let reclaim = commands.first(where: { $0.type == .reclaimDecided }),
        let from = reclaim[.from], let amount = reclaim[.amount]
      else { continue }
      let ended = commands.first { $0.type == .sickPeriodEnded }?[.lastDay]
      #expect(ended.map { $0.adding(days: 1) == from } ?? true)
      let paid = commands.filter {
        $0.type == .paymentMade && $0[.through].map { $0 >= from } ?? false
      }
      let sum = paid.reduce(Int64(0)) { sum, payment in
        guard let first = payment[.from], let last = payment[.through],
          let daily = payment[.dailyAmount]
        else { return sum }
        return sum + daily.öre * Int64(last.days(since: max(first, from)) + 1)
      }
      let waived = commands.first { $0.type == .waiverDecided }?[.waivedAmount]?.öre ?? 0
      let isWaived = reclaim[.waiverOutcome] == .partlyWaived
      #expect(isWaived ? amount.öre < sum : amount.öre == sum)
      #expect(amount.öre > 0 && (waived == 0 || amount.öre + waived == sum))
    }
  }

  @Test func `a payment is stopped under an interim decision only`() throws {
    let told = try ToldCases(set: Self.often)
    for acts in told.cases {
      for act in acts where act.command.type == .paymentStopped {
        let place = act.command[.decision].map { Int($0.rawValue) - 1 }
        #expect(place.map { acts[$0].command[.decisionKind] == .interim } ?? false)
      }
    }
  }

  @Test func `as many cases have a reclaim as the parameters say`() throws {
    let told = try ToldCases(
      years: 3, count: 1_000, set: [(name: "reclaims.caseShare", value: "0.2")])
    #expect((0.15...0.25).contains(Double(told.count(.reclaimDecided)) / 1_000))
  }
}

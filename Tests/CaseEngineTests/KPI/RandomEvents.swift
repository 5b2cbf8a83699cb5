import CaseEngineTesting
import Casework
import EventLog

/// Random events of few names and times, so that everything meets everything.
struct RandomEvents {
  private var dice: SeededGenerator
  private var serial: UInt64 = 0

  init(seed: UInt64) {
    dice = SeededGenerator(seed: seed)
  }

  mutating func number(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &dice) }

  mutating func event(of cases: Int) -> Event {
    serial += 1
    let kinds: [StreamKind] = [.case, .case, .case, .case, .case, .case, .caseless, .object]
    let kind = kinds[number(below: kinds.count)]
    // Ties, days and months apart; half an hour past midnight, so that zones differ.
    let second = 1_483_225_200 + number(below: 40) * 86_400 * (1 + number(below: 3))
    var event = Event(
      id: .version7(milliseconds: 0, random: (0, serial)),
      stream: StreamName(kind, "K-\(number(below: cases))"), type: "T\(number(below: 5))",
      occurred: OffsetInstant(Instant(microseconds: Int64(second) * 1_000_000)))
    event.actor = number(below: 5) == 0 ? nil : "H-\(number(below: 9))"
    event.unit = number(below: 3) == 0 ? nil : "team/\(number(below: 4))"
    event.flags = number(below: 8) == 0 ? [.imported, .synthesised] : .imported
    return event
  }

  mutating func events(_ count: Int, cases: Int) -> [Event] {
    (0..<count).map { _ in event(of: cases) }
  }
}

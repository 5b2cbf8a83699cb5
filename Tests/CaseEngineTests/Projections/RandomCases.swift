import CaseEngineTesting
import Casework
import EventLog
import Testing

@testable import CaseEngine

/// Cases that are opened, driven, asked about, written to, decided, closed and partly annulled, in
/// no order that makes sense: a projection must take what comes.
struct RandomCases {
  private var dice: SeededGenerator
  private var serial: UInt64 = 0
  private(set) var count: UInt64 = 0

  init(seed: UInt64) {
    dice = SeededGenerator(seed: seed)
  }

  mutating func drafts(_ number: Int, after head: Position) -> [Draft] {
    var drafts: [Draft] = []
    for place in 0..<number {
      let position = head.rawValue + UInt64(place) + 1
      drafts.append(Draft(event(at: position)))
    }
    return drafts
  }

  private mutating func roll(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &dice) }

  private mutating func event(at position: UInt64) -> Event {
    serial += 1
    let earlier = 1 + roll(max(Int(position) - 1, 1))
    let kinds: [(type: EventType, payload: String)] = [
      (.caseOpened, #"{"caseType":"sickness-benefit"}"#),
      (.caseRegisteredOn, #"{"handler":"H-\#(roll(5))","team":"team/\#(roll(3))"}"#),
      (.driverAssigned, #"{"handler":"H-\#(roll(5))"}"#),
      (.driverReleased, #"{"handler":"H-1"}"#),
      (.completionOrdered, #"{"dueDate":"2019-03-\#(10 + roll(20))"}"#),
      (.applicationCompleted, "{}"),
      (.mailReceived, #"{"mailbox":"box-\#(roll(2))"}"#),
      (.mailClaimed, #"{"handler":"H-\#(roll(5))","concerning":\#(earlier)}"#),
      (.mailAnswered, #"{"concerning":\#(earlier)}"#),
      (.decisionMade, #"{"kind":"granted"}"#), (.caseClosed, "{}"),
      (.eventAnnulled, #"{"reason":"wrong-entry","target":\#(earlier)}"#),
    ]
    let kind = kinds[roll(kinds.count)]
    let occurred = Instant(microseconds: 1_550_000_000_000_000 + Int64(roll(90)) * 86_400_000_000)
    var event = Event(
      id: .version7(milliseconds: 0, random: (1, serial)),
      stream: StreamName(.case, "K-\(roll(40))"), type: kind.type.name,
      occurred: OffsetInstant(occurred))
    if let payload = try? CanonicalJSON(parsing: kind.payload) { event.payload = payload }
    event.actor = "H-\(roll(5))"
    event.unit = roll(3) == 0 ? nil : "team/\(roll(3))"
    return event
  }
}

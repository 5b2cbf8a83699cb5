import EventLog
import EventModel

/// What must be true of a store whatever happened to the processes that wrote it.
///
/// Says what is not, in words: of acknowledgements and half batches (invariant 3), gaps
/// (invariant 2), roots, and all that is derived (invariant 5).
enum StoreCheck {
  static func faults(_ log: Log, acknowledged: some Sequence<Ack>) async throws -> [String] {
    let snapshot = try log.snapshot()
    let events = try snapshot.events()
    var faults = gaps(events, head: snapshot.head) + halves(events)
    for ack in acknowledged {
      let stored = try snapshot.event(EventID(parsing: ack.id))
      if stored?.position.rawValue != ack.first || ack.last > snapshot.head.rawValue {
        faults.append("acknowledged and not there: \(ack.line)")
      }
    }
    var frontier = Frontier()
    for event in events { frontier.append(try log.leaf(at: event.position)) }
    if try frontier.root != log.root(at: snapshot.head.rawValue) {
      faults.append("the root is not that of the records")
    }
    let verification = try await log.verify()
    if verification.root != frontier.root { faults.append("verification gives another root") }
    return faults + verification.faults.map(\.sentence)
  }

  /// Where positions, revisions or back-pointers do not follow each other.
  private static func gaps(_ events: [Envelope], head: Position) -> [String] {
    var faults: [String] = []
    var last: [StreamName: Envelope] = [:]
    if events.count != Int(head.rawValue) { faults.append("\(events.count) events up to \(head)") }
    for (index, event) in events.enumerated() {
      let before = last.updateValue(event, forKey: event.event.stream)
      if event.position.rawValue != UInt64(index) + 1 {
        faults.append("position \(event.position) in place \(index + 1)")
      }
      if event.revision != (before?.revision ?? .none).next
        || event.previous != before?.position ?? .none
      {
        faults.append("position \(event.position) does not follow its stream")
      }
    }
    return faults
  }

  /// Batches of the worker's that are not there whole, together and in order.
  private static func halves(_ events: [Envelope]) -> [String] {
    var faults: [String] = []
    var expected: (batch: String, index: Int64, of: Int64)?
    var begun: Set<String> = []
    for event in events {
      let payload = event.event.payload
      guard let index = payload.field("index")?.integer, let of = payload.field("of")?.integer,
        let number = payload.field("batch")?.integer, let seed = payload.field("seed")?.text
      else { continue }
      let batch = "\(number) of seed \(seed)"
      if index == 0 {
        if !begun.insert(batch).inserted { faults.append("batch \(batch) is stored twice") }
        if let expected { faults.append("batch \(expected.batch) breaks off") }
      } else if expected?.batch != batch || expected?.index != index {
        faults.append("position \(event.position): event \(index) of batch \(batch)")
      }
      expected = index + 1 < of ? (batch, index + 1, of) : nil
    }
    if let expected { faults.append("batch \(expected.batch) breaks off at the head") }
    return faults
  }
}

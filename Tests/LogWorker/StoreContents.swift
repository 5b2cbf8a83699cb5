import EventLog
import EventModel

/// All that a store answers to its readers, by every way of asking.
struct StoreContents {
  let head: Position
  let events: [Envelope]
  let streams: [StreamName: [Position]]
  let facts: [Fact]
  let root: Digest

  /// Reads a store that is whole.
  init(_ log: Log) throws(LogError) {
    let snapshot = try log.snapshot()
    head = snapshot.head
    events = try snapshot.events()
    var streams: [StreamName: [Position]] = [:]
    for event in events { streams[event.event.stream, default: []].append(event.position) }
    self.streams = streams
    facts = try Self.facts(of: snapshot)
    root = try log.root(at: snapshot.head.rawValue)
  }

  /// How another state of the store answers: what of it is wrong, and how often it refused.
  ///
  /// A refusal is no wrong answer.
  func comparison(with log: Log) -> (wrong: String?, refusals: Int) {
    var comparison = Comparison()
    comparison.ask("the head", head) { () throws(LogError) in try log.snapshot().head }
    comparison.ask("the root", root) { () throws(LogError) in try log.root(at: head.rawValue) }
    guard let snapshot = try? log.snapshot() else { return comparison.result }
    for event in events {
      comparison.ask("event \(event.position) by position", event) { () throws(LogError) in
        try snapshot.event(at: event.position)
      }
      comparison.ask("event \(event.position) by id", event) { () throws(LogError) in
        try snapshot.event(event.event.id)
      }
    }
    comparison.ask("all events", events) { () throws(LogError) in try snapshot.events() }
    for (stream, positions) in streams {
      comparison.ask("stream \(stream)", positions) { () throws(LogError) in
        try snapshot.positions(of: stream)
      }
    }
    comparison.ask("the facts", facts) { () throws(LogError) in try Self.facts(of: snapshot) }
    return comparison.result
  }

  private static func facts(of snapshot: Snapshot) throws(LogError) -> [Fact] {
    var facts: [Fact] = []
    try snapshot.scanFacts { (_, span) throws(LogError) in
      for index in span.indices { facts.append(span[index]) }
    }
    return facts
  }

  private struct Comparison {
    var result: (wrong: String?, refusals: Int) = (nil, 0)

    mutating func ask<Answer: Equatable>(
      _ what: String, _ expected: Answer, _ answer: () throws(LogError) -> Answer?
    ) {
      do throws(LogError) {
        if try answer() != expected, result.wrong == nil { result.wrong = what }
      } catch {
        result.refusals += 1
      }
    }
  }
}

internal import Casework
internal import EventLog

/// The facts of a history in replay order: by log time, then by position, system events left out.
///
/// A native log and a single import lie in that order already and are scanned in place. Where an
/// import reaches back behind what was there, the places of all facts are sorted: 16 bytes each,
/// and blocks are read again as often as the runs of an import alternate.
struct ReplayOrder: Sendable {
  private let snapshot: Snapshot
  /// Nil where positions are the order.
  private let places: [Place]?

  /// The place of a fact in replay order.
  private struct Place: BitwiseCopyable, Sendable {
    let known: Int64
    let position: UInt64
  }

  init(of snapshot: Snapshot, isSorted: Bool, count: Int) throws(LogError) {
    self.snapshot = snapshot
    guard !isSorted else {
      places = nil
      return
    }
    var places: [Place] = []
    places.reserveCapacity(count)
    try snapshot.scanFacts { (first, facts) throws(LogError) in
      for index in facts.indices where facts[index].kind != StreamKind.system.rawValue {
        places.append(
          Place(
            known: facts[index].logTime, position: first.rawValue + UInt64(index)))
      }
    }
    places.sort { ($0.known, $0.position) < ($1.known, $1.position) }
    self.places = places
  }

  /// Shows all facts in order, some thousands at a time.
  func forEachBlock(_ taker: inout some ReplayTaker) throws(LogError) {
    guard let places else {
      try snapshot.scanFacts { (first, facts) throws(LogError) in
        taker.take(facts, from: first)
      }
      return
    }
    var reader = FactReader(of: snapshot)
    var start = 0
    while start < places.count {
      let part = places[start..<min(start + Self.blockSize, places.count)]
      var facts: [Fact] = []
      facts.reserveCapacity(part.count)
      for place in part { facts.append(try reader.fact(at: place.position)) }
      let positions = part.map(\.position)
      taker.take(facts.span, at: positions.span)
      start += part.count
    }
  }

  private static let blockSize = 4_096
}

/// Whoever is shown a history.
protocol ReplayTaker {
  /// Takes facts that stand at consecutive positions.
  mutating func take(_ facts: Span<Fact>, from first: Position)
  /// Takes facts that stand at positions of their own.
  mutating func take(_ facts: Span<Fact>, at positions: Span<UInt64>)
}

/// Facts by position, a few blocks of them kept: an import that reaches back alternates between
/// two or three runs, each read in order.
private struct FactReader {
  private let snapshot: Snapshot
  private var kept: [(first: UInt64, facts: [Fact])] = []
  private var next = 0

  init(of snapshot: Snapshot) {
    self.snapshot = snapshot
  }

  mutating func fact(at position: UInt64) throws(LogError) -> Fact {
    for block in kept where position >= block.first {
      let index = Int(position - block.first)
      if index < block.facts.count { return block.facts[index] }
    }
    let first = (position - 1) / Self.size * Self.size + 1
    var facts: [Fact] = []
    try snapshot.scanFacts(from: Position(first), through: Position(first + Self.size - 1)) {
      (_, span) throws(LogError) in
      for index in span.indices { facts.append(span[index]) }
    }
    let index = Int(position - first)
    guard index < facts.count else {
      throw .storeDamaged(lastGood: .none, detail: "the fact at position \(position) is missing")
    }
    if kept.count < Self.keptMax {
      kept.append((first, facts))
    } else {
      kept[next] = (first, facts)
      next = (next + 1) % Self.keptMax
    }
    return facts[index]
  }

  private static let size: UInt64 = 4_096
  private static let keptMax = 64
}

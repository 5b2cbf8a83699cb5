internal import EventModel
internal import LMDB

/// Rebuilds in memory all that a store holds beside its records, and compares.
struct Audit {
  let log: Log
  let head: LogHead
  let noted: NotedRoot?
  private(set) var frontier = Frontier()
  private(set) var recorded = Instant.epoch
  private(set) var streams = NameTable()
  private(set) var heads: [StreamHead] = []
  private(set) var types = NameTable()
  private(set) var units = NameTable()
  private(set) var actors = NameTable()
  private(set) var ids = EntrySum()
  private(set) var commands = EntrySum()
  private var run: RecordBlock.Command?
  private var faults: [Verification.Fault] = []
  private var extendsNoted: Bool?

  init(log: Log, head: LogHead, noted: NotedRoot?) {
    self.log = log
    self.head = head
    self.noted = noted
    if let noted {
      extendsNoted = noted.size == 0 ? noted.root == Frontier().root : false
    }
  }

  /// How many records were taken.
  var size: UInt64 { frontier.size }

  /// The last position taken.
  var position: Position { Position(frontier.size) }

  mutating func note(_ position: Position, _ sentence: String) {
    guard faults.count < Verification.faultsMax else { return }
    faults.append(Verification.Fault(position: position, sentence: sentence))
  }

  /// Takes the next block.
  mutating func take(_ part: AuditPart) throws(LogError) {
    let block = part.block
    grow(by: part)
    for number in block.uncanonical {
      note(Position(number), "its payload is not canonical JSON")
    }
    ids.add(block.ids)
    for command in block.commands {
      follow(command)
    }
    let facts = block.facts(
      streams: advance(block), types: Self.numbers(of: block.types, in: &types),
      units: Self.numbers(of: block.units, in: &units),
      actors: Self.numbers(of: block.actors, in: &actors))
    guard let tiles = part.tiles else { return }
    try compareDerived(block.positions, facts: facts, tiles: tiles)
  }

  /// What the audit comes to.
  func result() throws(LogError) -> Verification {
    var outcome = self
    if let noted, noted.size > 0, extendsNoted == true, faults.isEmpty {
      // The stored tree must prove what hashing anew has shown.
      let proof = try log.consistencyProof(from: noted.size, to: head.frontier.size)
      if !MerkleProof.extends(
        noted.root, old: noted.size, to: head.frontier.root, size: head.frontier.size,
        proof: proof)
      {
        outcome.note(.none, "the stored tree does not prove the noted root")
      }
    }
    return Verification(
      size: frontier.size, root: frontier.root, faults: outcome.faults, extendsNoted: extendsNoted)
  }

  /// Grows the tree by a block at once, unless the noted size lies within it.
  private mutating func grow(by part: AuditPart) {
    let positions = part.block.positions
    if let tiles = part.tiles, !(noted.map { positions.contains($0.size) } ?? false) {
      frontier.append(tiles.root, level: Block.level)
      return
    }
    for leaf in part.block.leaves {
      frontier.append(leaf)
      if let noted, frontier.size == noted.size { extendsNoted = frontier.root == noted.root }
    }
  }

  /// Follows every stream of a block; the streams' numbers.
  private mutating func advance(_ block: RecordBlock) -> [UInt32] {
    var places: [Int] = []
    for index in 0..<block.streams.count {
      let place = streams.index(of: index, in: block.streams)
      if place == heads.count {
        heads.append(
          StreamHead(number: UInt32(place) + 1, revision: .none, position: .none))
      }
      places.append(place)
    }
    var number = block.positions.lowerBound
    for row in block.rows {
      let place = places[Int(row.stream)]
      let before = heads[place]
      if row.revision != before.revision.rawValue + 1 || row.previous != before.position.rawValue {
        note(Position(number), "it does not follow the event before it in its stream")
      }
      if row.fact.recorded < recorded.microseconds {
        note(Position(number), "it was recorded before the position that precedes it")
      }
      recorded = Instant(microseconds: row.fact.recorded)
      heads[place].revision = before.revision.next
      heads[place].position = Position(number)
      number += 1
    }
    return places.map { heads[$0].number }
  }

  private static func numbers(of names: NameTable, in known: inout NameTable) -> [UInt32] {
    (0..<names.count).map { UInt32(known.index(of: $0, in: names)) + 1 }
  }

  /// Gathers the neighbouring events of a command into its entry.
  private mutating func follow(_ command: RecordBlock.Command) {
    if let open = run, open.id == command.id, open.first + open.count == command.first {
      run?.count += command.count
      return
    }
    endRun()
    run = command
  }

  mutating func endRun() {
    guard let run else { return }
    commands.add(run.id, run.first, run.count)
    self.run = nil
  }

  private mutating func compareDerived(
    _ positions: Range<UInt64>, facts: [Fact], tiles: TileBlock
  ) throws(LogError) {
    let derived = log.derived
    let block = Block.containing(Position(positions.lowerBound))
    let differences = try LogError.translating { () throws(StoreError) in
      let transaction = try derived.environment.beginRead()
      return try derived.differences(block: block, facts: facts, tiles: tiles, in: transaction)
    }
    for name in differences {
      note(
        Position(positions.lowerBound),
        "the derived \(name) from here to \(position) differ from the records")
    }
  }
}

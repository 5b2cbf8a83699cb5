internal import EventModel
internal import LMDB

/// Neighbouring records, hashed and taken apart: all that needs nothing of records before them.
///
/// What derives facts and what audits a log both begin here, on as many cores as there are.
struct RecordBlock: Sendable {
  let positions: Range<UInt64>
  private(set) var leaves: [Digest] = []
  private(set) var rows: [Row] = []
  private(set) var streams = NameTable()
  private(set) var types = NameTable()
  private(set) var units = NameTable()
  private(set) var actors = NameTable()
  /// Entries of table `ids` for these records.
  private(set) var ids = EntrySum()
  private(set) var commands: [Command] = []
  /// Records whose payload is not canonical JSON.
  private(set) var uncanonical: [UInt64] = []
  private var entries: [Vocabulary.Entry?] = []

  /// What one record says, its names as indices into the block's tables.
  struct Row: Sendable {
    let revision: UInt64
    let previous: UInt64
    let stream: Int32
    let type: Int32
    /// −1 for none.
    let unit: Int32
    /// −1 for none.
    let actor: Int32
    /// The fact, its name numbers still 0.
    let fact: Fact
  }

  /// Neighbouring events of one command.
  struct Command: Sendable {
    let id: CommandID
    let first: UInt64
    var count: UInt64
  }

  /// Reads the records at some positions.
  ///
  /// Throws `.damaged` where one is not what it should be.
  ///
  /// Checksums are tested unless the caller compares the leaf hashes, which tell more.
  init(
    _ positions: Range<UInt64>, of log: LogTables, by vocabulary: Vocabulary,
    testingChecksums: Bool = true
  ) throws(StoreError) {
    self.positions = positions
    leaves.reserveCapacity(positions.count)
    rows.reserveCapacity(positions.count)
    let transaction = try log.beginRead()
    var cursor = try transaction.cursor(in: log.records)
    let key = Keys.bytes(of: positions.lowerBound)
    var isThere = try cursor.move(atLeast: key.span.bytes)
    var prefixed: [UInt8] = [0]
    for number in positions {
      guard isThere, Keys.position(of: cursor.key)?.rawValue == number,
        let view = RecordView(cursor.value), RecordDecoder.position(of: cursor.value) == number
      else {
        throw log.environment.damage("the record at position \(number) can't be read")
      }
      cursor.value.copy(into: &prefixed, from: 1)
      leaves.append(Hash.leaf(prefixed: prefixed))
      take(cursor.value, view, at: number, by: vocabulary)
      if number + 1 < positions.upperBound {
        isThere = try testingChecksums ? cursor.move(.next) : cursor.moveNextUntested()
      }
    }
  }

  private mutating func take(
    _ record: RawSpan, _ view: RecordView, at number: UInt64, by vocabulary: Vocabulary
  ) {
    let kind: UInt8 = record.little(at: RecordLayout.streamKind)
    let stream = streams.index(of: record.extracting(view.stream), kind: kind)
    let type = types.index(of: record.extracting(view.type), kind: 0)
    if type == entries.count {
      entries.append(record.text(view.type).flatMap { vocabulary.entry(of: $0) })
    }
    let revision: UInt64 = record.little(at: RecordLayout.revision)
    let isCanonical = CanonicalJSON.isCanonical(
      record.extracting(view.payload).elements(of: UInt8.self))
    if !isCanonical { uncanonical.append(number) }
    let fact = FactMaker.outline(of: record, view, by: isCanonical ? entries[type] : nil)
    rows.append(
      Row(
        revision: revision, previous: record.little(at: RecordLayout.previous),
        stream: Int32(stream), type: Int32(type),
        unit: view.unit.isEmpty
          ? -1 : Int32(units.index(of: record.extracting(view.unit), kind: 0)),
        actor: view.actor.isEmpty
          ? -1 : Int32(actors.index(of: record.extracting(view.actor), kind: 0)),
        fact: fact))
    if let id = Keys.eventID(of: record.extracting(RecordLayout.eventID..<RecordLayout.eventEnd)) {
      ids.add(id, number)
    }
    follow(view.command, at: number)
  }

  private mutating func follow(_ command: CommandID?, at number: UInt64) {
    guard let command else { return }
    if let last = commands.last, last.id == command, last.first + last.count == number {
      commands[commands.count - 1].count += 1
    } else {
      commands.append(Command(id: command, first: number, count: 1))
    }
  }
}

extension RecordBlock {
  /// The facts, given the numbers of the block's names.
  func facts(
    streams: [UInt32], types: [UInt32], units: [UInt32], actors: [UInt32]
  ) -> [Fact] {
    rows.map { row in
      var fact = row.fact
      fact.stream = streams[Int(row.stream)]
      fact.type = types[Int(row.type)]
      fact.unit = row.unit < 0 ? 0 : units[Int(row.unit)]
      fact.actor = row.actor < 0 ? 0 : actors[Int(row.actor)]
      return fact
    }
  }
}

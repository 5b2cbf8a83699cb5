internal import EventModel
internal import LMDB

/// Finds the numbers of names for one reading transaction, remembering them.
struct NumberReader {
  let tables: LogTables
  private var known: [NameSpace: [ExactName: UInt32]] = [:]

  init(tables: LogTables) {
    self.tables = tables
  }

  /// The fact of a stored event.
  mutating func fact(
    of envelope: Envelope, by vocabulary: Vocabulary,
    in transaction: borrowing some Transaction & ~Copyable
  ) throws(StoreError) -> Fact {
    var fact = FactMaker.outline(of: envelope.event, by: vocabulary)
    guard let head = try tables.head(of: envelope.event.stream, in: transaction) else {
      throw tables.environment.damage("stream \(envelope.event.stream) has no head")
    }
    fact.recorded = envelope.recorded.microseconds
    fact.stream = head.number
    fact.revision = UInt32(clamping: envelope.revision.rawValue)
    fact.type = try number(of: envelope.event.type, in: .type, transaction)
    fact.unit = try number(of: envelope.event.unit, in: .unit, transaction)
    fact.actor = try number(of: envelope.event.actor, in: .actor, transaction)
    return fact
  }

  private mutating func number(
    of name: String?, in space: NameSpace, _ transaction: borrowing some Transaction & ~Copyable
  ) throws(StoreError) -> UInt32 {
    guard let name else { return 0 }
    if let number = known[space]?[ExactName(text: name)] { return number }
    guard let number = try tables.number(under: space.key(of: name), in: transaction) else {
      throw tables.environment.damage("the name \(name) has no number")
    }
    known[space, default: [:]][ExactName(text: name)] = number
    return number
  }
}

internal import LMDB

extension Snapshot {
  /// The name behind a number that facts hold; one look-up.
  ///
  /// Streams have kinds besides: ask their `StreamIndex`.
  package func name(of number: UInt32, in space: NameSpace) throws(LogError) -> String {
    precondition(space != .stream, "a stream's name has a kind besides")
    let key = space.key(of: number)
    return try LogError.translating { () throws(StoreError) in
      let tables = log.tables
      let transaction = try tables.beginRead()
      guard let value = try transaction.value(for: key.span.bytes, in: tables.names),
        let name = value.text(0..<value.byteCount)
      else {
        throw tables.environment.damage("the name of \(space) number \(number) is missing")
      }
      return name
    }
  }

  /// The number of a name that facts may hold; nil for one that no event has.
  package func number(of name: String, in space: NameSpace) throws(LogError) -> UInt32? {
    precondition(space != .stream, "a stream's number stands in its head")
    return try LogError.translating { () throws(StoreError) in
      let tables = log.tables
      let transaction = try tables.beginRead()
      return try tables.number(under: space.key(of: name), in: transaction)
    }
  }
}

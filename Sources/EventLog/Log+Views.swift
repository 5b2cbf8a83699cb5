internal import EventModel
internal import LMDB

extension Log {
  /// A table of one's own for what is derived from this log; closed with it.
  ///
  /// The name is 1 to 40 lower-case ASCII letters, digits and hyphens, else `.viewTableName` is
  /// thrown. `version` says what makes the entries mean what they do: the code, its parameters. A
  /// table made under another version, of another store, of events this log does not have (an older
  /// one was put back), or damaged, is emptied, with a warning. Asked for again, the same table is
  /// answered; under another version, the handles of the first find it empty.
  public func viewTable(named name: String, version: String) throws(LogError) -> ViewTable {
    guard Self.isViewName(name) else { throw .viewTableName(name) }
    let file = try views.file(named: name) { () throws(StoreError) in
      try ViewFile.openOrRemake(name, in: folder, options: options)
    }
    let format = try StoreFormat(ofStore: path)
    let table = ViewTable(name, version: version, storeID: format.storeID, file: file, of: self)
    try table.take()
    return table
  }

  private static func isViewName(_ name: String) -> Bool {
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return 1...Limits.viewNameBytesMax ~= name.utf8.count
      && name.utf8.allSatisfy {
        letters ~= $0 || digits ~= $0 || $0 == UInt8(ascii: "-")
      }
  }
}

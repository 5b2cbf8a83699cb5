internal import EventLog
internal import Interchange

/// What a reader of the log should know first: that an import in it is not whole.
enum UnfinishedImports {
  /// Says so on standard error, for each.
  static func mention(_ imports: [ImportedSource]) {
    for one in imports where one.isUnfinished {
      Terminal.complain(
        "the import of \(one.file) is unfinished: import the same file again to complete it")
    }
  }

  /// Looks for them in a log, and says so.
  static func mention(in snapshot: Snapshot) throws(LogError) {
    mention(try ImportedSource.all(in: snapshot))
  }
}

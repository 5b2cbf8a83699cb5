public import EventModel
package import LMDB

/// Why the log did not do what was asked; the store is as it was.
///
/// An append tests first what needs no store (sizes, names, flags), then ids and commands, then the
/// premise, then the clock and the keys.
public enum LogError: Error, Sendable, Equatable {
  /// A name, field or record is longer than the format takes; sizes in bytes unless said.
  case tooLarge(what: String, size: Int, limit: Int)
  /// A name that must say something is empty.
  case emptyName(what: String)
  /// A flag that record format 1 does not have; its bits.
  case unknownFlags(UInt16)
  /// The payload of this event is JSON, but no object.
  case payloadNotObject(EventID)
  /// An append without events.
  case emptyBatch
  /// The time of recording, the clock's or the one given, lies before 1970.
  case clockBeforeEpoch
  /// A time of recording given for an event lies before that of the event before it.
  case recordedBackwards(Instant, after: Instant)
  /// The same event id occurs twice in one append.
  case repeatedID(EventID)
  /// Events of the same command do not lie together in one append.
  case scatteredCommand(CommandID)
  /// Some of the batch's events are stored already, the others not.
  case partlyKnown([EventID])
  /// The event id is stored with other content, at this position.
  case differentContent(EventID, at: Position)
  /// The command id is stored with other content, from this position.
  case differentCommand(CommandID, at: Position)
  /// The person's key was erased: nothing new can be sealed under it.
  case subjectErased(String)
  /// The stream is not at the revision the premise names.
  case wrongRevision(StreamName, expected: Revision, found: Revision)
  /// An event the premise excludes is there.
  case premiseBroken(at: Position)
  /// There is no store in this folder.
  case storeMissing(path: String)
  /// There is a store, or something else, in this folder already.
  case storeExists(path: String)
  /// The store was written by a newer version of the format.
  case newerFormat(found: Int, known: Int)
  /// The store's `format` file can't be read as one.
  case unreadableFormat(path: String, detail: String)
  /// The log's files are damaged; everything up to the last good position reads well.
  case storeDamaged(lastGood: Position, detail: String)
  /// The log was compacted meanwhile and this handle shows the old files.
  case storeReplaced(path: String)
  /// The log was closed.
  case closed
  /// A sealed field can't be opened: its key is gone, or its bytes do not belong to it.
  case sealedFieldUnreadable(String, subject: String)
  /// A view table's name must be 1 to 40 lower-case ASCII letters, digits and hyphens.
  case viewTableName(String)
  /// What a view table held is gone: it was damaged, or another version has taken it.
  case viewTableLost(String, detail: String)
  /// There is no such position in the log.
  case noSuchPosition(Position, head: Position)
  /// A working file of a sort is not as it was written; the store has nothing to do with it.
  case spoolDamaged(path: String)
  /// A fault of the files, the disk or the system.
  case store(StoreFault)
}

/// A fault of the files, the disk or the system, in words.
public struct StoreFault: Error, Sendable, Equatable {
  /// What went wrong.
  package let error: StoreError

  /// One sentence saying what is wrong and where.
  public var sentence: String { error.sentence }

  /// What to do next.
  public var remedy: String { error.remedy }
}

extension LogError {
  /// Takes over a fault of the floor below.
  package init(_ error: StoreError) {
    switch error.code {
    case .damaged, .tableMissing:
      let lastGood = error.lastGoodKey.flatMap { Keys.position(of: $0.span.bytes) }
      self = .storeDamaged(lastGood: lastGood ?? .none, detail: error.sentence)
    case .closed: self = .closed
    case .replaced: self = .storeReplaced(path: StoreFolder.store(of: error.path))
    default: self = .store(StoreFault(error: error))
    }
  }

  /// Runs work of the floor below and takes over what it throws.
  static func translating<Result: ~Copyable>(
    _ work: () throws(StoreError) -> Result
  ) throws(LogError) -> Result {
    do {
      return try work()
    } catch {
      throw LogError(error)
    }
  }
}

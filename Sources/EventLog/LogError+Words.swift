internal import EventModel

extension LogError {
  /// One sentence saying what is wrong and where.
  public var sentence: String {
    switch self {
    case .tooLarge(let what, let size, let limit): "\(what) is \(size) long; the limit is \(limit)"
    case .emptyName(let what): "\(what) is empty"
    case .unknownFlags(let bits): "flags \(bits) are not all of record format 1"
    case .payloadNotObject(let id): "the payload of event \(id) is no JSON object"
    case .emptyBatch: "there is no event to append"
    case .clockBeforeEpoch: "the time of recording lies before 1970"
    case .recordedBackwards(let time, let last):
      "an event is to be recorded at \(time), before the last one's \(last)"
    case .repeatedID(let id): "event \(id) occurs twice in one append"
    case .scatteredCommand(let id): "the events of command \(id) do not lie together"
    case .partlyKnown(let ids): "\(ids.count) of the events are stored already: \(Self.list(ids))"
    case .differentContent(let id, let position):
      "event \(id) is stored at position \(position) with other content"
    case .differentCommand(let id, let position):
      "command \(id) is stored from position \(position) with other content"
    case .subjectErased(let subject): "the key of \(subject) was erased"
    case .wrongRevision(let stream, let expected, let found):
      "stream \(stream) is at revision \(found), not \(expected)"
    case .premiseBroken(let position): "the event at position \(position) breaks the premise"
    case .storeMissing(let path): "there is no store at \(path)"
    case .storeExists(let path): "there is something at \(path) already"
    case .newerFormat(let found, let known):
      "the store has format \(found); this version knows formats up to \(known)"
    case .unreadableFormat(let path, let detail): "\(path): \(detail)"
    case .storeDamaged(let position, let detail):
      "the store is damaged; positions up to \(position) can be read: \(detail)"
    case .storeReplaced(let path): "the log at \(path) was compacted meanwhile"
    case .closed: "the log was closed"
    case .sealedFieldUnreadable(let field, let subject):
      "field \(field), sealed under the key of \(subject), can't be opened"
    case .viewTableName(let name): "`\(name)` is no name for a view table"
    case .viewTableLost(let name, let detail): "view table \(name) was emptied: \(detail)"
    case .noSuchPosition(let position, let head):
      "there is no position \(position); the log ends at \(head)"
    case .spoolDamaged(let path): "the working file \(path) is not as it was written"
    case .store(let fault): fault.sentence
    }
  }

  /// What to do next.
  public var remedy: String {
    switch self {
    case .tooLarge: "shorten it, or store the text elsewhere and append its SHA-256"
    case .emptyName: "give it a name, or leave it out where that is allowed"
    case .unknownFlags: "use only the flags EventFlags names"
    case .payloadNotObject: "write it as {…}"
    case .emptyBatch: "append at least one event"
    case .clockBeforeEpoch: "set the clock, or pass a later time of recording"
    case .recordedBackwards: "sort by time of recording, and begin no earlier than the log ends"
    case .repeatedID: "give every event an id of its own"
    case .scatteredCommand: "append the events of one command next to each other"
    case .partlyKnown: "append the stored ones and the new ones separately"
    case .differentContent, .differentCommand:
      "append a correction under a new id; what is stored stays"
    case .subjectErased: "use another pseudonym; an erased key does not come back"
    case .wrongRevision: "read the stream again, decide again, append again"
    case .premiseBroken: "read that event, decide again, append again"
    case .storeMissing: "make one with `fribrev init`, or check the path"
    case .storeExists: "choose another path"
    case .newerFormat: "use a newer version of fribrev"
    case .unreadableFormat: "restore the file from a backup"
    case .storeDamaged:
      "run `fribrev log verify`, then restore a backup; do not write to this store"
    case .storeReplaced, .closed: "open the store again"
    case .sealedFieldUnreadable: "open it on the machine that holds the keys"
    case .viewTableName: "use 1 to 40 lower-case letters, digits and hyphens"
    case .viewTableLost: "ask for the table again and fill it from the log"
    case .noSuchPosition: "choose a position from 1 to the head"
    case .spoolDamaged: "check the disk and who else writes there, then begin again"
    case .store(let fault): fault.remedy
    }
  }

  private static func list(_ ids: [EventID]) -> String {
    let shown = ids.prefix(3).map(\.description).joined(separator: ", ")
    return ids.count > 3 ? shown + ", …" : shown
  }
}

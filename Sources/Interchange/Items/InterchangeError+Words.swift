internal import EventLog

extension InterchangeError {
  /// One sentence saying what is wrong and where.
  public var sentence: String {
    switch self {
    case .file(let path, let detail): "\(path) can't be used: \(detail)"
    case .unknownFormat(let path, let detail): "\(path): \(detail)"
    case .malformed(let file, let place, let sentence), .clash(let file, let place, let sentence),
      .tooManyFaults(let file, let place, let sentence, _):
      "\(Diagnostics.locate(place, in: file)) \(sentence)"
    case .tooLarge(let file, let place, let what, let size, let limit):
      "\(place.map { Diagnostics.locate($0, in: file) } ?? "\(file):") \(what) is \(size) long; "
        + "the limit is \(limit)"
    case .roleUnknown(let file, let role, let found):
      "\(file): which of its columns is the \(role) is not known: \(found.joined(separator: ", "))"
    case .mapping(let file, let place, let sentence, _):
      "\(place.map { Diagnostics.locate($0, in: file) } ?? "\(file):") \(sentence)"
    case .changed(let file, let rows, let count):
      "\(file): \(count) of its rows were imported before with other content, "
        + "or stand before one that was:\n" + rows.joined(separator: "\n")
    case .importedOtherwise(let file, let detail): "\(file) was imported before \(detail)"
    case .log(let error): error.sentence
    }
  }

  /// What to do next.
  public var remedy: String {
    switch self {
    case .file: "check the path, its permissions and the disk"
    case .unknownFormat:
      "say which with --from: \(SourceFormat.allCases.map(\.rawValue).joined(separator: ", "))"
    case .malformed: "nothing was appended; mend the file, or leave out --strict if you gave it"
    case .tooManyFaults(_, _, _, let count):
      "nothing was appended. There are \(count) such rows; see them all with --dry-run, "
        + "skip them with --max-errors \(count)"
    case .tooLarge: "nothing was appended; split it, or leave it out of the file"
    case .roleUnknown: "nothing was appended; name it in a mapping file, under keys"
    case .mapping(_, _, _, let remedy): remedy
    case .changed:
      "nothing was appended; an import adds what is new and changes nothing. To keep both, import "
        + "under another name with --source"
    case .clash: "nothing was appended; import under another name with --source"
    case .importedOtherwise:
      "nothing was appended; import with the mapping of then, or under another name with --source"
    case .log(let error): error.remedy
    }
  }
}

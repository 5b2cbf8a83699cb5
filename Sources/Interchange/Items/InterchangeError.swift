public import EventLog
internal import EventModel

/// Why a file could not be imported or exported; in every case the log is as it was, or as
/// `remedy` says.
public enum InterchangeError: Error, Sendable {
  /// The file can't be read or written.
  case file(path: String, detail: String)
  /// The file is of no format we know, or not of the one it was said to be.
  case unknownFormat(path: String, detail: String)
  /// The file is not what its format asks for.
  case malformed(file: String, place: SourcePlace, sentence: String)
  /// Rows can't become events, and more of them than allowed.
  case tooManyFaults(file: String, place: SourcePlace, sentence: String, count: Int)
  /// A limit of ours or of the log is passed.
  case tooLarge(file: String, place: SourcePlace?, what: String, size: Int, limit: Int)
  /// Which attribute is the case, the activity or the time is not known.
  case roleUnknown(file: String, role: String, found: [String])
  /// The mapping file is wrong.
  case mapping(file: String, place: SourcePlace?, sentence: String, remedy: String)
  /// Rows that were imported before say something else now.
  case changed(file: String, rows: [String], count: Int)
  /// Two of its cases, or one of its and another source's, would be kept under one name.
  case clash(file: String, place: SourcePlace, sentence: String)
  /// The file is known under another mapping or mode.
  case importedOtherwise(file: String, detail: String)
  /// The log refused or failed.
  case log(LogError)
}

extension InterchangeError: LogErrorConvertible {
  /// Carries an error of the log.
  public init(_ error: LogError) { self = .log(error) }
}

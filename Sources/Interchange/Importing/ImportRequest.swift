internal import EventModel

/// What to import, and how to read it.
public struct ImportRequest: Sendable {
  /// The file, packed or not; `-` for standard input.
  public var path: String
  /// Its format; nil to tell by the file.
  public var format: SourceFormat?
  /// The name under which its events are kept; nil for the mapping's, or the file's stem.
  public var source: String?
  /// The text of a mapping file.
  public var mapping: String?
  /// The name of the mapping file, for errors.
  public var mappingName = "mapping"
  /// The zone of times without offset, over the mapping's.
  var zone: SourceZone?
  /// The type of object whose life is a case (OCEL), over the mapping's.
  public var caseObject: String?
  /// True to reject what is only tolerated (see `Deviation`).
  public var isStrict = false
  /// How many rows may be left out.
  public var faultsMax = 0
  /// True if a mapping will be asked for: then reading counts what it needs.
  public var wantsSuggestion = false

  /// Reads a file by its own words, tolerantly, leaving no row out.
  public init(path: String) {
    self.path = path
  }

  /// Sets the zone of times without offset; false for a word that is none.
  public mutating func setZone(_ word: String) -> Bool {
    zone = SourceZone(word)
    return zone != nil
  }
}

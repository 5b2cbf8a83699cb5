internal import EventModel

/// The attributes of a row as it is put together for a file: what plays a part first, then what the
/// event kept as it was.
///
/// A name says what it says everywhere. Where the event kept something else under the name of a
/// part, such as a time in the words of the file it came from, that stands under a name of its own:
/// readers of the format find what they expect, and nothing is lost.
struct ExportedRow {
  private var made: [SourceAttribute] = []
  private var kept: [SourceAttribute]

  /// What stands before the name of what a file wrote otherwise.
  private static let written = "fribrev:written:"

  /// Takes what the event kept.
  init(kept: [SourceAttribute]) {
    self.kept = kept
  }

  /// All of them.
  var attributes: [SourceAttribute] { made + kept }

  /// Adds a part, if there is one.
  mutating func add(_ key: String, _ value: SourceValue?) {
    guard let value else { return }
    add(key, value) { $0.characters == value.characters }
  }

  /// Adds the stage of a lifecycle, which files write in capitals or not.
  mutating func addLifecycle(_ key: String, _ word: String) {
    add(key, .text(word)) { $0.characters?.lowercased() == word.lowercased() }
  }

  /// Adds a time, as XML Schema, RFC 3339 and ISO 8601 all write it.
  mutating func add(_ key: String, _ time: OffsetInstant) {
    let text = time.description
    // The one offset that ours have and those of XML Schema have not is one past 14 hours.
    let isCommon = XESLexical.isTime(text)
    add(key, .time(isCommon ? text : time.instant.description)) { own in
      guard case .time(let own) = own, XESLexical.isTime(own) else { return false }
      return (try? OffsetInstant(parsing: own)) == time
    }
    guard !isCommon, !kept.contains(where: { $0.key == Self.written + key }) else { return }
    kept.append(SourceAttribute(Self.written + key, text))
  }

  private mutating func add(_ key: String, _ value: SourceValue, unless: (SourceValue) -> Bool) {
    if let index = kept.firstIndex(where: { $0.key == key }) {
      if unless(kept[index].value) { return }
      kept[index].key = Self.written + key
    }
    made.append(SourceAttribute(key, value))
  }
}

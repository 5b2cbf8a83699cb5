internal import EventModel

/// One thing a file says, in the order it says them: what readers give out and writers take.
///
/// A reader knows its format and nothing of mappings, stores or stored events; so the same item
/// given to the writer of a format and read again is the same item, but for what that format's
/// documentation says is lost.
enum SourceItem: Hashable, Sendable {
  /// What a file holds beside events, cases and objects.
  case attachment(SourceAttachment)
  /// What is said of a case as a whole.
  case caseAttributes(SourceCase)
  /// One row, one event element, one line.
  case row(SourceRow)
  /// An object of an object-centric log, with all its values and relations.
  case object(SourceObject)
}

/// One event as the file states it, before anybody says what its attributes mean.
struct SourceRow: Hashable, Sendable {
  /// Where it stands.
  var place: SourcePlace
  /// The case it belongs to, where the format's structure says so (an XES trace); else nil.
  var caseID: String?
  /// All it says, in the file's order: activity, time and handler among them.
  var attributes: [SourceAttribute]
  /// The objects it is related to: a tag's name is the object's type, its value the object's id.
  var relations: [Tag] = []
}

/// What a file says of a case as a whole, without a time.
struct SourceCase: Hashable, Sendable {
  /// Where it stands.
  var place: SourcePlace
  /// The case.
  var id: String
  /// Its attributes, without the one that is its id.
  var attributes: [SourceAttribute]
}

/// An object of an object-centric log.
struct SourceObject: Hashable, Sendable {
  /// Where it stands.
  var place: SourcePlace
  /// Its id, unique in the file.
  var id: String
  /// Its type.
  var type: String
  /// Its attributes' values, each with the time from which it holds, as the file writes it.
  var values: [(time: String, attribute: SourceAttribute)]
  /// Relations to other objects: a tag's name is empty, its value the other's id.
  var relations: [Tag]

  static func == (left: SourceObject, right: SourceObject) -> Bool {
    left.place == right.place && left.id == right.id && left.type == right.type
      && left.relations == right.relations && left.values.count == right.values.count
      && zip(left.values, right.values).allSatisfy {
        $0.time == $1.time && $0.attribute == $1.attribute
      }
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(id)
  }
}

/// Something a file holds beside events: extensions, globals, classifiers, log attributes,
/// declarations of types.
struct SourceAttachment: Hashable, Sendable {
  /// The format and what it is, as in `xes:extensions`; a file has one of each name.
  var name: String
  /// What it holds; the writer of the same format puts it back.
  var content: JSONValue
}

/// A place in a file, for people to go to.
public struct SourcePlace: Hashable, Sendable {
  /// From 1.
  public let line: Int
  /// The byte of the line, from 1; 0 where only the line is known.
  public let column: Int

  /// Joins the two.
  public init(line: Int, column: Int = 0) {
    self.line = line
    self.column = column
  }
}

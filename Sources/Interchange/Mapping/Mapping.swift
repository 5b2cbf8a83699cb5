internal import EventModel

/// What a log's words mean, as its mapping file says.
///
/// Everything it leaves out has the format's default. The text itself is stored with the import,
/// so that it can be told later what was read how.
struct Mapping: Hashable, Sendable {
  /// The mapping's own name.
  var name = ""
  /// The name under which the log's events are kept; nil for the file's stem.
  var source: String?
  /// The zone of times without offset; nil for UTC, with a warning.
  var zone: SourceZone?
  /// The type of object whose life is a case (OCEL).
  var caseObject: String?
  /// Which attribute plays which part; parts not named have the format's default.
  var keys = SourceKeys()
  /// Formats of times, tried in order before the usual ones: `dd.MM.yyyy HH:mm`.
  var timeFormats: [String] = []
  /// True if numbers are written with a decimal comma (CSV).
  var hasDecimalComma = false
  /// By attribute, the values that stand for none.
  var missing: [String: [String]] = [:]
  /// By activity, the known type it becomes.
  var types: [String: MappedType] = [:]
  /// By attribute of cases, when it was known and what it becomes.
  var caseAttributes: [String: CaseAttributeRule] = [:]
  /// Attributes only holders of a person's key shall read, each with the attribute that names the
  /// person.
  var sealing: [String: String] = [:]
  /// Attributes whose values are replaced by pseudonyms, the link sealed under the pseudonym's key.
  var pseudonymised: [String] = []
  /// The file's text; empty where there is none.
  var text = ""

  /// Reads a format's words as they are.
  static let none = Mapping()
}

/// Which attribute of a row plays which part.
struct SourceKeys: Hashable, Sendable {
  /// The case; several attributes are joined by ` / `.
  var caseID: [String] = []
  /// The activity; several are joined by ` / `.
  var activity: [String] = []
  /// When it happened or was completed.
  var time: String?
  /// When it was begun.
  var start: String?
  /// Who did it.
  var actor: String?
  /// In which unit.
  var unit: String?
  /// In which role.
  var role: String?
  /// The step of the activity's life: `start`, `complete` and so on.
  var lifecycle: String?
  /// How the names of attributes begin that are the case's (CSV): `case:`; nil for none.
  var casePrefix: String?
}

/// What an activity becomes: an event of a type the vocabulary knows.
struct MappedType: Hashable, Sendable {
  /// The type's name, `DecisionMade`.
  var type: String
  /// Fields with the same value for every event.
  var fields: [String: JSONValue] = [:]
  /// Fields taken from attributes of the row: field to attribute.
  var taken: [String: String] = [:]
}

/// What becomes of a case's attribute.
struct CaseAttributeRule: Hashable, Sendable {
  /// From when the attribute was known: nothing imported tells of a later day.
  var known = Knowledge.end
  /// The known type of event it dates, where it is a date: `CaseClosed`.
  var event: MappedType?

  enum Knowledge: Hashable, Sendable {
    /// Since the case's first event.
    case start
    /// Not before the end of the log.
    case end
    /// Since the day that the attribute itself is.
    case itsDate
    /// Since the day that another attribute of the case is.
    case dateOf(String)
  }
}

/// An open element of an XES file and what was read of it so far.
struct XESPart {
  var kind: Kind
  let place: SourcePlace
  /// Tells it from all others.
  let number: Int
  /// The attributes in it.
  var attributes: [SourceAttribute] = []
  /// What its `values` hold, for a list that has them.
  var values: [SourceAttribute]?
  /// True where keys may repeat.
  var hasRepeatedKeys = false
  /// Its keys, for elements whose keys `XESKeys` does not keep.
  var names: Set<String> = []
  /// How many of the attributes promised for all such elements it has.
  var globalsFound = 0

  init(kind: Kind, place: SourcePlace, number: Int) {
    self.kind = kind
    self.place = place
    self.number = number
  }

  enum Kind: Equatable {
    case log, trace, event, values
    /// An extension or a classifier, which hold nothing.
    case declaration
    case global(scope: String)
    /// The value is that of an attribute without nested ones; an empty list stands for a list.
    case attribute(key: String, value: SourceValue)

    var word: String {
      switch self {
      case .log: "log"
      case .trace: "trace"
      case .event: "event"
      case .values: "values"
      case .declaration: "a declaration"
      case .global: "global"
      case .attribute(_, let value): value.typeWord
      }
    }
  }
}

/// The elements that XES knows.
enum XESElement: Equatable {
  case `extension`, global, classifier, trace, event, values
  /// An attribute with its type.
  case attribute(AttributeType)

  enum AttributeType {
    case string, date, int, float, boolean, id, list
  }

  /// The element of this name; nil for others.
  ///
  /// Every attribute of every event comes here, so one byte is looked at first.
  init?(_ name: String) {
    let isSame: Bool
    switch name.utf8.first {
    case UInt8(ascii: "s"): (self, isSame) = (.attribute(.string), name == "string")
    case UInt8(ascii: "d"): (self, isSame) = (.attribute(.date), name == "date")
    case UInt8(ascii: "i"):
      (self, isSame) =
        name == "int" ? (.attribute(.int), true) : (.attribute(.id), name == "id")
    case UInt8(ascii: "f"): (self, isSame) = (.attribute(.float), name == "float")
    case UInt8(ascii: "b"): (self, isSame) = (.attribute(.boolean), name == "boolean")
    case UInt8(ascii: "l"): (self, isSame) = (.attribute(.list), name == "list")
    case UInt8(ascii: "c"):
      (self, isSame) =
        name == "classifier" ? (.classifier, true) : (.attribute(.list), name == "container")
    case UInt8(ascii: "e"):
      (self, isSame) = name == "event" ? (.event, true) : (.extension, name == "extension")
    case UInt8(ascii: "t"): (self, isSame) = (.trace, name == "trace")
    case UInt8(ascii: "g"): (self, isSame) = (.global, name == "global")
    case UInt8(ascii: "v"): (self, isSame) = (.values, name == "values")
    default: return nil
    }
    guard isSame else { return nil }
  }

  /// True if the element has a place in that one.
  func mayStand(in parent: XESPart.Kind) -> Bool {
    switch self {
    case .extension, .global, .classifier, .trace: parent == .log
    case .event: parent == .log || parent == .trace
    case .values:
      if case .attribute(_, .list) = parent { true } else { false }
    case .attribute: parent != .declaration
    }
  }

  /// Where it stands among the children of the log.
  var rank: Int {
    switch self {
    case .extension: 0
    case .global: 1
    case .classifier: 2
    case .attribute, .values: 3
    case .trace: 4
    case .event: 5
    }
  }
}

/// The types of attributes that OCEL 2.0 knows, with its words for them.
enum OCELValueType: String, Sendable {
  case string, time, integer, float, boolean

  /// The type that a word of a file means; nil for words nobody uses.
  init?(written word: String) {
    switch word {
    case "string": self = .string
    case "time", "date", "timestamp", "datetime": self = .time
    case "integer", "int": self = .integer
    case "float", "real", "double", "number": self = .float
    case "boolean", "bool": self = .boolean
    default: return nil
    }
  }

  /// The type for values of ours, given the word of XES for theirs; others become strings.
  init(typeWord: String) {
    switch typeWord {
    case "date": self = .time
    case "int": self = .integer
    case "float": self = .float
    case "boolean": self = .boolean
    default: self = .string
    }
  }

  /// The type of a column of SQLite, by the words in its declaration.
  init(column declaration: String) {
    let words: [(String, OCELValueType)] = [
      ("TIME", .time), ("DATE", .time), ("BOOL", .boolean), ("INT", .integer), ("REAL", .float),
      ("FLOA", .float), ("DOUB", .float),
    ]
    let declaration = declaration.uppercased()
    self = words.first { declaration.contains($0.0) }?.1 ?? .string
  }

  /// The value that characters are under this type; nil where they do not fit it.
  func value(_ text: String) -> SourceValue? {
    switch self {
    case .string: .text(text)
    case .time: Self.isTime(text) ? .time(text) : nil
    case .integer: Int64(text) != nil ? .integer(text) : nil
    case .float: Self.isReal(text) ? .real(text) : nil
    case .boolean: ["true", "false", "1", "0"].contains(text) ? .flag(text) : nil
    }
  }

  /// Whether the text begins as a day does; what follows is for the reader of times to judge.
  private static func isTime(_ text: String) -> Bool {
    let day = Array(text.utf8.prefix(10))
    return day.count == 10
      && day.enumerated().allSatisfy { place, byte in
        place == 4 || place == 7 ? byte == JSONByte.minus : 0x30...0x39 ~= byte
      }
  }

  /// Whether the text is a number in digits, or one of the three that XML Schema has words for.
  private static func isReal(_ text: String) -> Bool {
    if ["NaN", "INF", "-INF"].contains(text) { return true }
    let mayStand = text.utf8.allSatisfy { byte in
      0x30...0x39 ~= byte || "+-.eE".utf8.contains(byte)
    }
    return mayStand && Double(text) != nil
  }
}

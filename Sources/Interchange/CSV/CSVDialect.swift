/// How a file of separated values is written, as its beginning shows.
struct CSVDialect: Hashable, Sendable {
  /// The byte between cells.
  var separator: UInt8
  /// How its letters are written.
  var encoding: Encoding

  enum Encoding: Hashable, Sendable {
    case utf8
    /// Windows-1252, which has Latin-1 within it.
    case latin1
  }

  /// The bytes that may stand between cells.
  static let separators: [UInt8] = [
    UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|"),
  ]
}

extension CSVDialect: CustomStringConvertible {
  /// For people: `semicolons between cells, Latin-1`.
  var description: String {
    let name =
      switch separator {
      case UInt8(ascii: ";"): "semicolons"
      case UInt8(ascii: "\t"): "tabs"
      case UInt8(ascii: "|"): "bars"
      default: "commas"
      }
    return "\(name) between cells, \(encoding == .utf8 ? "UTF-8" : "Latin-1")"
  }
}

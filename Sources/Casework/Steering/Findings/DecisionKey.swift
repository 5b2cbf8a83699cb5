/// The name of a decision, the same under every policy of a family: `T30/K-17/due@4711`.
///
/// It says which clause speaks, of what, at which trigger; never when it is due, what it comes to,
/// or by which version. Printed, parts are separated by `/` and percent-encoded, an empty item is
/// left out, and a position follows `@`.
public struct DecisionKey: Hashable, Sendable {
  /// The clause's id.
  public let clause: String
  /// The element or ledger line; empty where the clause speaks once.
  public let item: String
  /// The case's or unit's id, or `nation`.
  public let subject: String
  /// What made the clause speak.
  public let occasion: Occasion

  /// What makes a clause speak.
  public enum Occasion: Hashable, Sendable {
    /// An event.
    case event(Position)
    /// A timer, by the event that armed it.
    case timer(String, armed: Position)
    /// The end of a period.
    case period(CivilPeriod)
  }

  /// Takes the parts as they are.
  public init(clause: String, item: String = "", subject: String, _ occasion: Occasion) {
    self.clause = clause
    self.item = item
    self.subject = subject
    self.occasion = occasion
  }
}

extension DecisionKey: CustomStringConvertible {
  /// The printed form.
  public var description: String {
    let last =
      switch occasion {
      case .event(let position): "@\(position)"
      case .timer(let name, let position): "\(Self.encoded(name))@\(position)"
      case .period(let period): period.description
      }
    let parts = [clause] + (item.isEmpty ? [] : [item]) + [subject]
    return (parts.map(Self.encoded) + [last]).joined(separator: "/")
  }

  /// Reads the printed form; nil for anything else, and for another spelling of it.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard 3...4 ~= parts.count, let occasion = Self.occasion(parts[parts.count - 1]) else {
      return nil
    }
    let names = parts.dropLast().compactMap { Self.decoded($0) }
    guard names.count == parts.count - 1, !names.contains("") else { return nil }
    self.init(
      clause: names[0], item: names.count == 3 ? names[1] : "", subject: names[names.count - 1],
      occasion)
    guard description.utf8.elementsEqual(text.utf8) else { return nil }
  }

  private static func occasion(_ text: Substring) -> Occasion? {
    guard let sign = text.utf8.firstIndex(of: UInt8(ascii: "@")) else {
      return CivilPeriod(String(text)).map { .period($0) }
    }
    guard let number = UInt64(text[text.utf8.index(after: sign)...]), number > 0,
      let position = Position(rawValue: number), let name = decoded(text[..<sign])
    else { return nil }
    return name.isEmpty ? .event(position) : .timer(name, armed: position)
  }

  /// Letters, digits, `-`, `.`, `_`, `~` stay (RFC 3986); every other byte becomes `%XX`.
  private static func encoded(_ name: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in name.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: bytes.append(byte)
      default: bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func decoded(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8
    while let byte = rest.popFirst() {
      guard byte == 0x25 else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit)
      else { return nil }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    default: nil
    }
  }
}

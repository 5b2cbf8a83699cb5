/// Where a binding applies: the nation, or one unit and all that lies under it.
public struct Scope: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Its text: `nation`, `region/varmland`, `office/torsby`, `team/hagfors`.
  public let description: String

  /// All units.
  public static let nation = Scope(checked: "nation")

  /// Reads `nation`, `region/…`, `office/…`, `team/…`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    switch parts.first {
    case "nation" where parts.count == 1: break
    case "region", "office", "team":
      guard parts.count == 2, !parts[1].isEmpty else { return nil }
    default: return nil
    }
    description = text
  }

  /// The scope of one unit: its name where that is a scope, else a team of that name.
  ///
  /// Units of imported logs are called as their system called them; nothing says that they are
  /// more than teams.
  public init(ofUnit name: String) {
    self = Scope(name) ?? Scope(checked: "team/\(name)")
  }

  private init(checked text: String) {
    description = text
  }

  /// Compares by bytes: Swift's own comparison would take two names for one.
  public static func == (left: Scope, right: Scope) -> Bool {
    left.description.utf8.elementsEqual(right.description.utf8)
  }

  /// Orders by bytes.
  public static func < (left: Scope, right: Scope) -> Bool {
    left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
  }
}

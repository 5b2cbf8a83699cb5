/// Which rows of a table about groups of handlers are not shown (invariant 12).
///
/// A group under four is too small: what is said of it is said of its members. A row left out alone
/// could be computed from the total and the others, so the next smallest goes with it; and where
/// only one row is left to show, or there was only one, the total goes too.
public struct Suppression: Hashable, Sendable {
  /// Why a row is not shown.
  public enum Reason: Hashable, Sendable {
    /// Its group has fewer than `groupMin` handlers.
    case tooFew
    /// Else a row of a group too small could be computed.
    case coversAnother
  }

  /// The least number of handlers that results are shown for.
  public static let groupMin = 4

  /// For each row why it is not shown; nil for those shown.
  public private(set) var rows: [Reason?]
  /// Whether the total is left out too.
  public private(set) var hidesTotal = false

  /// Decides for rows by the sizes of their groups and their names, which settle ties.
  public init(_ groups: [(size: Int, name: String)]) {
    rows = groups.map { $0.size < Self.groupMin ? .tooFew : nil }
    guard rows.contains(.tooFew) else { return }
    if rows.count(where: { $0 != nil }) == 1,
      let next = groups.indices.filter({ rows[$0] == nil })
        .min(by: { Self.precedes(groups[$0], groups[$1]) })
    {
      rows[next] = .coversAnother
    }
    let shown = rows.count { $0 == nil }
    hidesTotal = shown == 1 || rows.count == 1
  }

  private static func precedes(
    _ one: (size: Int, name: String), _ other: (size: Int, name: String)
  ) -> Bool {
    guard one.size == other.size else { return one.size < other.size }
    return one.name.utf8.lexicographicallyPrecedes(other.name.utf8)
  }
}

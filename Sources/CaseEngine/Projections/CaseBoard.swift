public import Casework

/// The cards of all cases: what team views are made of.
public enum CaseBoard: Projection {
  /// `cases`.
  public static let name = "cases"
  /// The first.
  public static let edition = 1
  /// Cases.
  public static let stream = StreamKind.case

  /// A case's card.
  public static func row(of history: CaseHistory) -> CaseCard? { CaseCard(of: history) }

  /// The card as JSON.
  public static func json(of row: CaseCard) -> JSONValue { row.json }

  /// Reads a card.
  public static func row(from json: JSONValue) -> CaseCard? { CaseCard(json) }
}

public import EventModel

/// A named public holiday on its date.
public struct Holiday: Hashable, Sendable {
  /// When it is.
  public let date: CivilDate
  /// The English name.
  public let name: String
  /// The name as the statute has it.
  public let swedishName: String
}

extension Holiday: CustomStringConvertible {
  /// Date, English name and the Swedish one in brackets: `2026-04-03 Good Friday (långfredagen)`.
  public var description: String { "\(date) \(name) (\(swedishName))" }
}

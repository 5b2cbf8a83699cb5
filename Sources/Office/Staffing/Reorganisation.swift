public import Casework

/// That an office divides its work in another way from a day on; its teams and members stay.
public struct Reorganisation: Hashable, Sendable {
  /// The office, such as `office/torsby`.
  public let office: String
  /// The first day.
  public let from: CivilDate
  /// What the division goes by.
  public let principle: TeamPrinciple

  /// Takes the parts as they are.
  public init(office: String, from: CivilDate, principle: TeamPrinciple) {
    self.office = office
    self.from = from
    self.principle = principle
  }
}

/// In which of its ownership relations a case is spoken of: they are kept apart (`Owners`).
public enum Relation: UInt8, CaseIterable, BitwiseCopyable, Hashable, Sendable {
  /// The case or unit as such.
  case none = 0
  /// Whom it is registered on.
  case registeredOn = 1
  /// The team responsible.
  case teamResponsible = 2
  /// Who drives it.
  case driving = 3
  /// Who did the work.
  case performing = 4
  /// Who decides.
  case deciding = 5
}

internal import Casework

/// What the generator knows of an act and the log does not say: what detectors are scored against.
struct Truth: Sendable {
  /// What is told.
  enum Kind: String, Sendable {
    /// Who drove the case from then on, whatever the log says.
    case driver
    /// Why a contact came about.
    case cause
    /// Something done for a target and not for the case.
    case gaming
    /// A breach of law, planted.
    case breach
    /// How long the insured was sick.
    case spell
  }

  let kind: Kind
  /// Words, in the order they are written.
  let details: [(name: String, value: String)]

  /// Takes words as they are.
  init(_ kind: Kind, _ details: (name: String, value: String)...) {
    self.init(kind, details)
  }

  /// Takes a list of words as it is.
  init(_ kind: Kind, _ details: [(name: String, value: String)]) {
    self.kind = kind
    self.details = details
  }
}

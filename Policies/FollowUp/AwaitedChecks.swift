internal import Casework

/// The decision of a case that waits for a check, for each form of check.
public struct AwaitedChecks: Sendable {
  private var own: Decision?
  private var peer: Decision?
  private var sample: Decision?

  /// A decision, and the month it was made in.
  struct Decision: Sendable {
    let position: Position
    let month: CivilPeriod
  }

  /// Who checks.
  enum Form: CaseIterable {
    case own, peer, sample

    /// The word of the parameter, which names the clause and the timer as well.
    var name: NameHash {
      switch self {
      case .own: "self"
      case .peer: "peer"
      case .sample: "sample"
      }
    }
  }

  subscript(form: Form) -> Decision? {
    get {
      switch form {
      case .own: own
      case .peer: peer
      case .sample: sample
      }
    }
    set {
      switch form {
      case .own: own = newValue
      case .peer: peer = newValue
      case .sample: sample = newValue
      }
    }
  }
}

public import Casework
public import EventLog

/// What the engine answers to a command.
public enum Reply: Sendable {
  /// It took effect: durably stored.
  case done(Done)
  /// It did not, and nothing was recorded.
  case refused(Refusal)

  /// What a command led to.
  public struct Done: Sendable {
    /// Where the events lie; the same for every repetition of the command.
    public let receipt: Receipt
    /// What the law said of the act and let pass: wordings not read, reasons given.
    public let notes: [Judgement]
  }

  /// The receipt; nil for a refusal.
  public var receipt: Receipt? {
    guard case .done(let done) = self else { return nil }
    return done.receipt
  }

  /// The refusal; nil where the command took effect.
  public var refusal: Refusal? {
    guard case .refused(let refusal) = self else { return nil }
    return refusal
  }
}

public import CaseEngine
public import Casework
internal import EventLog

/// Given a history, when a command is submitted, then it is refused or leads to events.
///
/// ```
/// let outcome = try await Given("2019-02-04 CaseOpened caseType=sickness-benefit", law: [law])
///   .when("2019-03-11 DecisionMade kind=rejected decidedBy=H-03")
/// #expect(outcome.refusal?.judgement?.article == "L22")
/// ```
public struct Given: Sendable {
  private let history: String
  private let law: [LawPack]

  /// A history in the words of `Docket`, past the law: it may tell what should not have happened.
  public init(_ history: String = "", law: [LawPack] = []) {
    self.history = history
    self.law = law
  }

  /// Submits one line of a docket to an engine of its own.
  public func when(_ line: String) async throws -> Outcome {
    let docket = try Docket(history + "\n> " + line)
    let first = docket.lines.map(\.recorded).min() ?? .epoch
    let temporary = try await TemporaryEngine(law: law, at: first)
    guard let reply = try await docket.play(in: temporary) else {
      preconditionFailure("a docket with a line marked > has a reply")
    }
    let positions = reply.receipt?.positions ?? []
    let recorded = try temporary.engine.log.snapshot().envelopes(at: positions)
    return Outcome(reply: reply, recorded: recorded.map { CaseEvent($0) }, temporary: temporary)
  }

  /// What came of a command.
  public struct Outcome: Sendable {
    /// What the engine answered.
    public let reply: Reply
    /// The events that were recorded, in order; none for a refusal.
    public let recorded: [CaseEvent]
    /// The engine it was submitted to.
    public let temporary: TemporaryEngine

    /// The refusal; nil where the command took effect.
    public var refusal: Refusal? { reply.refusal }
  }
}

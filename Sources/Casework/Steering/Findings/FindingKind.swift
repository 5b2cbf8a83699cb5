/// What a policy can say.
public enum FindingKind: UInt8, CaseIterable, BitwiseCopyable, Hashable, Sendable {
  /// A target, met or missed.
  case target = 1
  /// Money or points: an entry of a ledger, negative where it takes back.
  case reward = 2
  /// A document or a part of one that is required, there or missing.
  case document = 3
  /// What to take next.
  case advice = 4
  /// What the handler would have been told.
  case message = 5
  /// Something that is to be done, by when.
  case duty = 6
  /// Something to look at.
  case flag = 7
  /// What would have demanded an unlawful act and was withheld.
  ///
  /// The engine makes these; a policy that emits one itself is quarantined.
  case policyConflict = 8
  /// One more for a period's end to count: listed nowhere, and no decision of its own.
  case count = 9
}

extension FindingKind: CustomStringConvertible {
  /// The word used in files and on the command line.
  public var description: String {
    switch self {
    case .target: "target"
    case .reward: "reward"
    case .document: "document"
    case .advice: "advice"
    case .message: "message"
    case .duty: "duty"
    case .flag: "flag"
    case .policyConflict: "policyConflict"
    case .count: "count"
    }
  }
}

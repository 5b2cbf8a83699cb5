/// Which way a rule went, where it goes one way or the other.
///
/// Three values and none: that no rule spoke is no finding at all, which differs from `missed`;
/// and what can't be told is `unknown`, which is neither.
public enum FindingVerdict: UInt8, CaseIterable, BitwiseCopyable, Hashable, Sendable {
  /// The finding has no verdict: a message, a duty, a reward.
  case none = 0
  /// The target is met, the element is there.
  case met = 1
  /// The target is missed, the element is missing.
  case missed = 2
  /// It can't be told, for something it rests on is not in the log.
  case unknown = 3
}

extension FindingVerdict: CustomStringConvertible {
  /// The word used in reports.
  public var description: String {
    switch self {
    case .none: "none"
    case .met: "met"
    case .missed: "missed"
    case .unknown: "unknown"
    }
  }
}

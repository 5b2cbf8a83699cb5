/// A promise that a policy did not keep, and where it was seen.
public struct ConformanceFault: Error, Hashable, Sendable {
  /// The promise.
  public let promise: Promise
  /// What the policy was bound by: a preset's name and the scope; nil for faults of the policy
  /// itself.
  public let binding: String?
  /// The seed of the history in which it was seen; nil where no history was needed.
  public let seed: UInt64?
  /// The event of that history at which it was seen, numbered from 1; nil where none can be named.
  public let event: UInt64?
  /// What was seen, in words.
  public let detail: String

  /// What every policy promises.
  public enum Promise: String, CaseIterable, Hashable, Sendable {
    /// Its manifest passes `check`, and its code fits it.
    case manifest
    /// Each preset can be read and gives every parameter.
    case presets
    /// Nothing is said of an empty history.
    case empty
    /// It does nothing that would quarantine it.
    case quarantine
    /// Each finding rests on events, none of them later than what made it speak.
    case evidence
    /// The same history gives the same findings.
    case twice
    /// However facts are cut into blocks, the findings are the same.
    case blocks
    /// Each partition folded alone gives what all together give.
    case partitions
    /// What is said of the first events does not depend on those that follow.
    case prefix
    /// A fold that was copied and goes on says what the one it was copied from says.
    case snapshot
    /// Other folds beside it, of it and of others, change nothing.
    case company
    /// The same history gives the same findings in every process.
    case processes
    /// It does not trap.
    case survives
    /// It comes to an end.
    case ends
  }

  /// Takes the parts as they are.
  public init(
    _ promise: Promise, under binding: String? = nil, seed: UInt64? = nil, event: UInt64? = nil,
    _ detail: String
  ) {
    self.promise = promise
    self.binding = binding
    self.seed = seed
    self.event = event
    self.detail = detail
  }

  /// What was seen and where, in a sentence.
  public var sentence: String {
    let places =
      [binding.map { "under \($0)" }, seed.map { "seed \($0)" }, event.map { "event \($0)" }]
    let place = places.compactMap(\.self).joined(separator: ", ")
    return place.isEmpty ? detail : "\(detail) (\(place))"
  }
}

extension ConformanceFault: CustomStringConvertible {
  /// The promise and the sentence.
  public var description: String { "\(promise.rawValue): \(sentence)" }
}

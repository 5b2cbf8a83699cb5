/// A set of bindings: all that steers, under one name.
///
/// The order in which bindings are given means nothing, except that explanations keep it.
public struct Bundle: Sendable {
  /// Its name, a column's heading.
  public let name: String
  /// The bindings.
  public let bindings: [Binding]
  /// Waivers beside those that bindings carry.
  public let waivers: [ClauseWaiver]

  /// The empty bundle: nothing steers, only the law holds.
  public static let fribrev = Bundle(checked: "fribrev", [], [])

  /// Checks bindings and takes them.
  ///
  /// Refuses a binding that ends before it begins, and two of one policy on one scope that share a
  /// day.
  public init(
    _ name: String, _ bindings: [Binding], waivers: [ClauseWaiver] = []
  ) throws(BundleFault) {
    for (place, binding) in bindings.enumerated() {
      if let through = binding.through, through < binding.from {
        throw .endsBeforeItBegins(binding.policy, binding.scope, from: binding.from)
      }
      let other = bindings[..<place].first {
        $0.policy == binding.policy && $0.scope == binding.scope && $0.overlaps(binding)
      }
      if let other {
        throw .overlap(binding.policy, binding.scope, on: max(other.from, binding.from))
      }
    }
    self.init(checked: name, bindings, waivers)
  }

  /// Takes bindings that are known not to overlap.
  init(checked name: String, _ bindings: [Binding], _ waivers: [ClauseWaiver]) {
    self.name = name
    self.bindings = bindings
    self.waivers = waivers
  }

  /// The same with other values in its bindings, whose scopes and days stay as they are.
  public func replacing(bindings: [Binding]) -> Bundle {
    precondition(
      bindings.map(\.scope) == self.bindings.map(\.scope)
        && bindings.map(\.from) == self.bindings.map(\.from),
      "bindings are replaced by others of the same scopes and days")
    return Bundle(checked: name, bindings, waivers)
  }

  /// One policy for all units and the whole time, as `--policy` gives it on the command line.
  public static func adHoc(_ policy: String, parameters: [GivenParameter]) -> Binding {
    Binding(policy, to: .nation, from: CivilDate(dayNumber: .min), parameters: parameters)
  }

  /// Whether some unit may be steered otherwise than another.
  public var goesByUnits: Bool {
    bindings.contains { $0.scope != .nation } || waivers.contains { $0.scope != .nation }
  }

  /// The ids of the policies bound, each once, in byte order; fribrev is none.
  public var policies: [String] {
    var ids: [String] = []
    for binding in bindings where !binding.isFribrev && !ids.contains(binding.policy) {
      ids.append(binding.policy)
    }
    return ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

/// Why bindings make no bundle.
public enum BundleFault: Error, Hashable, Sendable {
  /// A binding's last day lies before its first.
  case endsBeforeItBegins(String, Scope, from: CivilDate)
  /// Two bindings of a policy on a scope share a day.
  case overlap(String, Scope, on: CivilDate)

  /// What is wrong and what to do, in a sentence.
  public var sentence: String {
    switch self {
    case .endsBeforeItBegins(let policy, let scope, let from):
      "\(policy) on \(scope) from \(from) ends before it begins: swap the dates"
    case .overlap(let policy, let scope, let date):
      "\(policy) is bound to \(scope) twice on \(date): end the earlier binding the day before"
    }
  }
}

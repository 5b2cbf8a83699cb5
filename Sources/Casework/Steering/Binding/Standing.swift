/// What a binding comes to for one unit on one day, and why.
public enum Standing: Hashable, Sendable {
  /// It speaks; its mode says how loudly.
  case speaks
  /// It holds, and is silent by its mode.
  case off
  /// It holds elsewhere: its scope is neither the unit nor above it.
  case otherScope
  /// It begins later.
  case notYet
  /// It has ended.
  case ended
  /// A fribrev on a narrower scope shields from it: which one.
  case shielded(by: Scope)
  /// The same policy is bound to a narrower scope: which one.
  case narrower(Scope)
  /// It is a fribrev that shields its scope from broader bindings.
  case shields
}

/// One binding that was considered.
public struct Consideration: Sendable {
  /// The binding's place in the bundle.
  public let place: Int
  /// The binding.
  public let binding: Binding
  /// What it comes to.
  public let standing: Standing
  /// The clauses that don't speak, by the binding or by waivers, in byte order; empty where it is
  /// silent.
  public let waived: [String]

  /// The standing in words: why it speaks or doesn't.
  public var sentence: String {
    let name = "\(binding.policy) on \(binding.scope)"
    return switch standing {
    case .speaks where waived.isEmpty: "\(name) is in force, mode \(binding.mode.rawValue)"
    case .speaks:
      "\(name) is in force, mode \(binding.mode.rawValue), "
        + "without \(waived.joined(separator: ", "))"
    case .off: "\(name) is in force and silent: its mode is off"
    case .otherScope: "\(name) applies elsewhere"
    case .notYet: "\(name) begins on \(binding.from)"
    case .ended: "\(name) ended on \(binding.through?.description ?? "")"
    case .shielded(let scope): "\(name) is kept off by the fribrev of \(scope)"
    case .narrower(let scope): "\(name) gives way to that of \(scope)"
    case .shields: "\(name) is in force: broader bindings are kept off"
    }
  }
}

extension Role {
  /// Whether a person of the office acts in this role: every role but that of the system itself.
  public var isStaff: Bool { self != .system }
}

/// The one path from what was ever written to what is read today.
///
/// Stored bytes never change; every read of a payload goes through here. A step rewrites the
/// members of one type from one version to the next; versions newer than the vocabulary's and types
/// outside of it pass untouched.
public enum Upcast {
  /// A payload as of the vocabulary's version of its type.
  ///
  /// Costs nothing where it is current already, else one parse for all steps.
  public static func current(
    _ type: EventType, version: UInt16, payload: CanonicalJSON
  ) -> CanonicalJSON {
    guard version < type.entry.version else { return payload }
    guard case .object(var members) = payload.value else { return payload }
    for old in version..<type.entry.version {
      members = step(type, old, members)
    }
    guard let current = try? CanonicalJSON(.object(members)) else { return payload }
    return current
  }

  /// One step: from a version to the next.
  private static func step(
    _ type: EventType, _ version: UInt16, _ members: [JSONValue.Member]
  ) -> [JSONValue.Member] {
    switch (type, version) {
    // Version 1 named the benefit; other authorities have no benefits, but all have case types.
    case (.caseOpened, 1): renaming("benefit", to: "caseType", in: members)
    default: members
    }
  }

  private static func renaming(
    _ old: String, to new: String, in members: [JSONValue.Member]
  ) -> [JSONValue.Member] {
    members.map { $0.name == old ? JSONValue.Member(new, $0.value) : $0 }
  }
}

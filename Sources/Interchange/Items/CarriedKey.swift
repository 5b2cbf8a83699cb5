/// The names under which rows and cases of our own exports carry stored events.
enum CarriedKey {
  /// A row's event, as JSON.
  static let event = "fribrev:event"
  /// The synthesised events of a case, as JSON, one a line.
  static let synthesised = "fribrev:synthesised"
}

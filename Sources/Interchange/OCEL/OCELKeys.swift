/// The keys under which rows hold what OCEL has no attributes for.
enum OCELKeys {
  /// An event's id.
  static let id = "ocel:id"
  /// Its type.
  static let activity = "ocel:activity"
  /// Its time.
  static let timestamp = "ocel:timestamp"

  static let all: Set<String> = [id, activity, timestamp]
}

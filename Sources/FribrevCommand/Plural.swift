/// Numbers with their nouns.
enum Plural {
  /// `1 breach`, `0 breaches`.
  static func words(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }
}

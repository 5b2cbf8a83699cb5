/// Compares what a command printed with what a transcript says.
///
/// `…` stands for any characters within a line; a line of `…` alone for any number of lines. Blank
/// lines at the end don't count: they set one command apart from the next.
enum Match {
  static func lines(_ expected: [String], _ actual: [String]) -> Bool {
    glob(trimmed(expected)[...], trimmed(actual)[...], isGap: { $0 == "…" }, isSame: line)
  }

  static func line(_ expected: String, _ actual: String) -> Bool {
    glob(Array(expected)[...], Array(actual)[...], isGap: { $0 == "…" }, isSame: ==)
  }

  static func trimmed(_ lines: [String]) -> [String] {
    var lines = lines
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  /// Greedy with one point to return to, the latest gap: enough, since gaps match anything.
  private static func glob<Item>(
    _ expected: ArraySlice<Item>, _ actual: ArraySlice<Item>, isGap: (Item) -> Bool,
    isSame: (Item, Item) -> Bool
  ) -> Bool {
    var (pattern, items) = (expected, actual)
    var retry: (pattern: ArraySlice<Item>, items: ArraySlice<Item>)?
    while true {
      if let first = pattern.first, isGap(first) {
        pattern = pattern.dropFirst()
        retry = (pattern, items)
      } else if let first = pattern.first, let item = items.first, isSame(first, item) {
        pattern = pattern.dropFirst()
        items = items.dropFirst()
      } else if pattern.isEmpty && items.isEmpty {
        return true
      } else {
        guard let last = retry, !last.items.isEmpty else { return false }
        retry = (last.pattern, last.items.dropFirst())
        (pattern, items) = (last.pattern, last.items.dropFirst())
      }
    }
  }
}

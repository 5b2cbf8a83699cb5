/// Looks a format of times through before anything is read with it.
enum TimeFormatCheck {
  /// What is wrong with a format; nil if nothing is.
  static func fault(in format: String) -> String? {
    let parts = format.split(separator: "'", omittingEmptySubsequences: false)
    guard parts.count % 2 == 1 else { return "an apostrophe is not closed" }
    let letters = parts.enumerated().filter { $0.offset % 2 == 0 }.map(\.element).joined()
    if let stranger = letters.first(where: { $0.isLetter && !"yMdHhmsSaXZEz".contains($0) }) {
      return "\(stranger) is no part of a time"
    }
    for part in ["y", "M", "d"] where !letters.contains(part) {
      return "it has no \(part)"
    }
    return nil
  }
}

/// Why a format of times can't be used.
struct TimeFormatError: Error, Hashable, Sendable {
  /// The format, whole.
  let format: String
  /// What is wrong with it and what to do.
  let sentence: String
}

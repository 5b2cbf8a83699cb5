/// What is wrong with a YAML file, wherever it is read.
package enum YAMLFault: Error, Hashable, Sendable {
  /// Something in it: what, and what to do.
  case wrong(file: String, place: FilePlace?, sentence: String, remedy: String)
  /// It is longer than is read.
  case tooLarge(file: String, what: String, size: Int, limit: Int)
}

/// An error of whoever reads YAML files, made of a fault.
///
/// The reader throws it itself, so that nobody has to translate at each call.
package protocol YAMLFailure: Error {
  /// Carries a fault.
  init(_ fault: YAMLFault)
}

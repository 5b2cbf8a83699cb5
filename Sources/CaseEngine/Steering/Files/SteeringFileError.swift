public import Casework

/// Why a file or an option about steering can't be used; nothing was changed.
public struct SteeringFileError: Error, Hashable, Sendable {
  /// The file, or the option of the command line.
  public let file: String
  /// The place in the file; nil where there is none to name.
  public let place: FilePlace?
  /// What kind of fault it is, for programs.
  public let reason: Reason
  /// What is wrong, without the place.
  public let fault: String
  /// What to do.
  public let remedy: String

  /// The kinds of faults.
  public enum Reason: Hashable, Sendable {
    /// The file can't be opened, or is no text.
    case unreadable
    /// There is more of something than is read.
    case tooMuch
    /// It is not YAML, or not what such files say: names, words, dates, numbers.
    case malformed
    /// No policy has the id.
    case unknownPolicy(String)
    /// A policy can't be loaded, as one that rewards outcomes.
    case policy(ManifestFault)
    /// A policy's code does not fit its own manifest, or parameters don't fit the policy.
    case parameter(ParameterFault)
    /// A policy has no preset of the name.
    case unknownPreset(String)
    /// A policy has no clause of the id.
    case unknownClause(String)
    /// A binding that nothing shields from names no provision that allows it.
    case mandatoryWithoutBasis
    /// Clauses are waived of a policy that is not bound on those days.
    case waiverOfNothing(String)
    /// Bindings make no bundle.
    case bundle(BundleFault)
  }

  /// Where and what: `b.yaml:5:13: "stear" is no mode`.
  public var sentence: String { "\(located): \(fault)" }

  private var located: String {
    guard let place else { return file }
    return place.column > 0 ? "\(file):\(place.line):\(place.column)" : "\(file):\(place.line)"
  }

  init(
    _ reason: Reason, in file: String, at place: FilePlace? = nil, _ fault: String,
    _ remedy: String
  ) {
    self.file = file
    self.place = place
    self.reason = reason
    self.fault = fault
    self.remedy = remedy
  }

  /// The same fault, of another kind.
  func being(_ reason: Reason) -> SteeringFileError {
    SteeringFileError(reason, in: file, at: place, fault, remedy)
  }
}

extension SteeringFileError: YAMLFailure {
  /// Carries a fault of a YAML file.
  package init(_ fault: YAMLFault) {
    switch fault {
    case .wrong(let file, let place, let sentence, let remedy):
      self.init(.malformed, in: file, at: place, sentence, remedy)
    case .tooLarge(let file, let what, let size, let limit):
      self.init(
        .tooMuch, in: file, "\(what) is \(size) bytes long; the limit is \(limit)",
        "split it, or leave out what is not needed")
    }
  }
}

/// Why a definition of a measure can't be used; nothing was counted.
public struct MeasureFileError: Error, Hashable, Sendable {
  /// The file.
  public let file: String
  /// The place in it; nil where there is none to name.
  public let place: FilePlace?
  /// What is wrong, without the place.
  public let fault: String
  /// What to do.
  public let remedy: String

  /// Where and what: `m.yaml:5:13: "servise" is no family`.
  public var sentence: String {
    guard let place else { return "\(file): \(fault)" }
    let column = place.column > 0 ? ":\(place.column)" : ""
    return "\(file):\(place.line)\(column): \(fault)"
  }
}

extension MeasureFileError: YAMLFailure {
  /// Carries a fault of a YAML file.
  package init(_ fault: YAMLFault) {
    switch fault {
    case .wrong(let file, let place, let sentence, let remedy):
      self.init(file: file, place: place, fault: sentence, remedy: remedy)
    case .tooLarge(let file, let what, let size, let limit):
      self.init(
        file: file, place: nil, fault: "\(what) is \(size) bytes long; the limit is \(limit)",
        remedy: "leave out what is not needed")
    }
  }
}

extension YAMLForm {
  static let measure = YAMLForm(
    "measure", examples: "see Sources/Casework/Measures/Definitions for files that can",
    depth: "a measure needs four levels", fewer: "make several measures of it",
    shorter: "say it in fewer words")
}

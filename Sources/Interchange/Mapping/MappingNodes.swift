package import CaseEngine

/// Takes the nodes of a mapping file for what they should be.
typealias MappingNodes = YAMLNodes<InterchangeError>

extension InterchangeError: YAMLFailure {
  /// Carries a fault of a mapping file.
  package init(_ fault: YAMLFault) {
    self =
      switch fault {
      case .wrong(let file, let place, let sentence, let remedy):
        .mapping(
          file: file, place: place.map { SourcePlace(line: $0.line, column: $0.column) },
          sentence: sentence, remedy: remedy)
      case .tooLarge(let file, let what, let size, let limit):
        .tooLarge(file: file, place: nil, what: what, size: size, limit: limit)
      }
  }
}

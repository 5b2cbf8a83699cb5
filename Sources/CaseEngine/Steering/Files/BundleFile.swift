public import Casework
public import EventModel
internal import Yams

/// Reads bundles: YAML, version 1 (Fixtures/Bundles/README.md says all they can say).
///
/// Whatever is not known is refused with its place: a name misspelt would otherwise steer otherwise
/// than was meant, without a word.
public enum BundleFile {
  /// Reads the bundle at a path, and the parameter files it names.
  ///
  /// Policies are those it may bind; the vocabulary is that of the log's facts, perhaps enlarged by
  /// a mapping.
  public static func read(
    path: String, policies: [any Policy.Type], vocabulary: Vocabulary = CaseVocabulary.facts
  ) throws(SteeringFileError) -> Bundle {
    try read(
      try SteeringText.read(path), named: path, policies: policies, vocabulary: vocabulary)
  }

  /// Reads a bundle's text; files it names lie where its own path leads to.
  public static func read(
    _ text: String, named file: String, policies: [any Policy.Type],
    vocabulary: Vocabulary = CaseVocabulary.facts
  ) throws(SteeringFileError) -> Bundle {
    let root = try YAMLText<SteeringFileError>(text, file: file, as: .bundle).root()
    var reading = BundleReading(
      nodes: SteeringNodes(file: file, as: .bundle),
      shelf: PolicyShelf(policies, vocabulary: vocabulary))
    return try reading.bundle(root)
  }
}

public import Casework
internal import Yams

/// A measure's definition as people write it.
///
/// `Sources/Casework/Measures/Definitions` has those of the house. Whoever wants another clock
/// writes a file of the same form with `code: timed`.
public struct MeasureFile: Sendable {
  /// The definition.
  public let definition: MeasureDefinition
  /// The code that counts by it.
  public let measure: any Measure

  /// Reads a file's text.
  ///
  /// Throws where a name is unknown or missing, a word is none of those known, a type of event is
  /// not in the vocabulary, or the code needs what the file does not say.
  public init(_ text: String, named file: String) throws(MeasureFileError) {
    let root = try YAMLText<MeasureFileError>(text, file: file, as: .measure).root()
    let reading = MeasureReading(file: file)
    try self.init(reading.definition(root), reading, root)
  }

  private init(
    _ definition: MeasureDefinition, _ reading: MeasureReading, _ root: Node
  ) throws(MeasureFileError) {
    self.definition = definition
    guard let code = HouseMeasures.codes.first(where: { $0.id == definition.code }),
      let measure = code.measure.init(definition)
    else {
      throw reading.nodes.fault(
        root, "the code \(definition.code) can't count by this definition",
        "it needs a clock with start and stop")
    }
    self.measure = measure
  }
}

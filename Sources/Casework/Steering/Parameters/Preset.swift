/// A parameter file that comes with a policy, as text: `thirty-days`, `version: 1 …`.
///
/// Files are read where bundles are; a policy only carries them.
public struct Preset: Hashable, Sendable {
  /// The file's name without its ending.
  public let name: String
  /// The text, YAML in UTF-8.
  public let text: [UInt8]

  /// Takes the parts as they are.
  public init(_ name: String, text: [UInt8]) {
    self.name = name
    self.text = text
  }
}

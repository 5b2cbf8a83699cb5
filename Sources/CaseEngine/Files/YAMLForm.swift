/// What a kind of YAML file is called, and the advice that fits it.
package struct YAMLForm: Sendable {
  /// The kind, as in "the file is not a bundle".
  let name: String
  /// Where to see files that are right.
  let examples: String
  /// How deep such files are.
  let depth: String
  /// What to do where there are too many entries.
  let fewer: String
  /// What to do where a text is too long.
  let shorter: String

  /// Takes a name and sentences without capital and full stop.
  package init(_ name: String, examples: String, depth: String, fewer: String, shorter: String) {
    self.name = name
    self.examples = examples
    self.depth = depth
    self.fewer = fewer
    self.shorter = shorter
  }
}

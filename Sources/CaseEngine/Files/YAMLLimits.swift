/// How much of a YAML file is read.
package enum YAMLLimits {
  /// The longest text: files of this kind are written by hand.
  package static let bytesMax = 1 << 20
  static let depthMax = 100
}

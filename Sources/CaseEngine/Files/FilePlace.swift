/// A place in a file that people write.
public struct FilePlace: Hashable, Sendable {
  /// From 1.
  public let line: Int
  /// From 1; 0 where only the line is known.
  public let column: Int

  /// Joins the two.
  public init(line: Int, column: Int = 0) {
    self.line = line
    self.column = column
  }
}

public import EventModel

/// What a verification found.
public struct Verification: Sendable, Equatable {
  /// How many records were read.
  public let size: UInt64
  /// The root over them, hashed anew.
  public let root: Digest
  /// What is wrong, the first hundred; empty for a log that is whole.
  public let faults: [Fault]
  /// For a verification since a noted root: whether the log begins with what it stood for.
  public let extendsNoted: Bool?

  /// True if nothing is wrong with the store.
  public var isWhole: Bool { faults.isEmpty }

  /// True if nothing is wrong and the log extends the noted root, if there is one.
  public var passes: Bool { isWhole && extendsNoted ?? true }

  /// The most faults listed.
  static let faultsMax = 100

  /// One thing that is wrong.
  public struct Fault: Sendable, Equatable {
    /// The position concerned; `Position.none` for what belongs to none.
    public let position: Position
    /// What is wrong, in words.
    public let sentence: String
  }
}

/// A size and a root noted elsewhere: what `log stats` prints and an auditor keeps.
public struct NotedRoot: Sendable, Equatable, CustomStringConvertible {
  /// How many records it stands for.
  public let size: UInt64
  /// The root over them.
  public let root: Digest

  /// Joins the two.
  public init(size: UInt64, root: Digest) {
    self.size = size
    self.root = root
  }

  /// Reads `SIZE:ROOT`, the root in 64 lower-case hexadecimal digits; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let size = UInt64(parts[0]), String(size) == parts[0],
      size <= Position.limit.rawValue, let root = Digest(hexadecimal: parts[1])
    else { return nil }
    self.init(size: size, root: root)
  }

  /// `SIZE:ROOT`.
  public var description: String { "\(size):\(root)" }
}

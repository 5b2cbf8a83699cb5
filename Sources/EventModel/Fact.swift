/// What replay needs of an event, in 80 bytes of fixed width.
///
/// Facts are derived from records and a vocabulary; names are numbered by first appearance, 0
/// standing for none. The position is the fact's place in the scan and is not repeated in it.
public struct Fact: BitwiseCopyable, Hashable, Sendable {
  /// When it happened, µs since 1970.
  public var occurred: Int64
  /// When the log took it, µs since 1970.
  public var recorded: Int64
  /// The four slots its type's vocabulary entry names; 0 where unknown, see `slot(_:)`.
  public var slots: Slots
  /// Which payload elements of the type's vocabulary entry are present, a bit each.
  public var elements: UInt64
  /// The stream's number.
  public var stream: UInt32
  /// The unit's number.
  public var unit: UInt32
  /// The actor's number.
  public var actor: UInt32
  /// The type's number.
  public var type: UInt32
  /// The revision within the stream.
  public var revision: UInt32
  /// The event's flags.
  public var flags: UInt16
  /// The stream's kind (`StreamKind`).
  public var kind: UInt8
  /// Low four bits: which slots are known.
  ///
  /// High four: who imposed the step (`Imposer`).
  public var marks: UInt8

  /// Four numbers in units the vocabulary names.
  public struct Slots: BitwiseCopyable, Hashable, Sendable {
    /// The first.
    public var first: Int64 = 0
    /// The second.
    public var second: Int64 = 0
    /// The third.
    public var third: Int64 = 0
    /// The fourth.
    public var fourth: Int64 = 0

    /// All zero.
    public init() {}

    /// The slot with this number, 0 to 3.
    @inlinable
    public subscript(index: Int) -> Int64 {
      get {
        switch index {
        case 0: first
        case 1: second
        case 2: third
        case 3: fourth
        default: preconditionFailure("a fact has slots 0 to 3")
        }
      }
      set {
        switch index {
        case 0: first = newValue
        case 1: second = newValue
        case 2: third = newValue
        case 3: fourth = newValue
        default: preconditionFailure("a fact has slots 0 to 3")
        }
      }
    }
  }

  /// A fact of all its parts; see the properties.
  public init(
    occurred: Int64, recorded: Int64, slots: Slots, elements: UInt64, stream: UInt32, unit: UInt32,
    actor: UInt32, type: UInt32, revision: UInt32, flags: UInt16, kind: UInt8, marks: UInt8
  ) {
    self.occurred = occurred
    self.recorded = recorded
    self.slots = slots
    self.elements = elements
    self.stream = stream
    self.unit = unit
    self.actor = actor
    self.type = type
    self.revision = revision
    self.flags = flags
    self.kind = kind
    self.marks = marks
  }

  /// Bytes per fact.
  public static let size = 80
}

extension Fact {
  /// Log time, µs since 1970: occurred for imported events, else recorded.
  public var logTime: Int64 {
    flags & EventFlags.imported.rawValue == 0 ? recorded : occurred
  }

  /// A slot's value; nil where it is unknown, which is not 0.
  @inlinable
  public func slot(_ index: Int) -> Int64? {
    marks & (1 << UInt8(index)) == 0 ? nil : slots[index]
  }
}

/// Findings in the order they were said, packed to about a fifth of their size.
///
/// Gives back each finding bit for bit. What findings of one kind share is kept once, as a
/// `FindingShape`; the rest is kept as differences from the finding before, in variable length, and
/// the digest of evidence only where it doesn't follow from the events. Read from the start, or
/// from a place noted before; appending and reading cost some tens of nanoseconds a finding.
public struct FindingTape: Sequence, Sendable {
  /// How many findings there are.
  public private(set) var count = 0
  /// The place behind the last finding.
  public private(set) var end = Place()
  private var bytes: [UInt8] = []
  private var shapes = ShapeTable()

  /// Nothing said.
  public init() {}

  /// What was said, in its order.
  public init(_ said: some Sequence<SpokenFinding>) {
    for spoken in said { append(spoken) }
  }

  /// A place between two findings: where the next one's bytes begin, and what they differ from.
  public struct Place: Hashable, Sendable {
    fileprivate var offset = 0
    fileprivate var position: UInt64 = 0
    fileprivate var said: Int64 = 0
    fileprivate var day: Int32 = 0
    fileprivate var period: Int32 = 0

    fileprivate init() {}
  }

  /// Adds a finding behind the last.
  public mutating func append(_ spoken: SpokenFinding) {
    let finding = spoken.finding
    let shape = FindingShape(spoken)
    let number = shapes.number(of: shape)
    let last = end
    bytes.append(addingCapacity: Self.sizeMax) { out in
      out.put(UInt64(number))
      out.put(UInt64(finding.subject))
      out.put(UInt64(spoken.unit))
      out.put(finding.position, from: last.position)
      out.put(spoken.said, from: last.said)
      out.put(Int64(spoken.day), from: Int64(last.day))
      if shape.parts.contains(.period) {
        out.put(Int64(finding.period.rawValue), from: Int64(last.period))
      }
      if shape.parts.contains(.due) { out.put(finding.due, from: spoken.said) }
      if shape.parts.contains(.amount) { out.put(finding.amount, from: 0) }
      switch shape.evidence {
      case .none: break
      case .one: out.put(finding.firstEvidence, from: finding.position)
      case .two, .many:
        out.put(finding.firstEvidence, from: finding.position)
        out.put(finding.lastEvidence, from: finding.position)
      }
      guard shape.evidence == .many else { return }
      out.put(UInt64(finding.evidenceCount))
      out.putWhole(finding.digestHigh)
      out.putWhole(finding.digestLow)
    }
    end.offset = bytes.count
    end.position = finding.position
    end.said = spoken.said
    end.day = spoken.day
    if shape.parts.contains(.period) { end.period = finding.period.rawValue }
    count += 1
  }

  /// What was said, from the start.
  public func makeIterator() -> Iterator { findings(from: Place()) }

  /// What was said behind a place of this tape.
  public func findings(from place: Place) -> Iterator {
    Iterator(bytes: bytes, shapes: shapes.all, place: place)
  }

  /// The findings that have something about them, in their order.
  public func filtered(_ isIncluded: (SpokenFinding) -> Bool) -> FindingTape {
    FindingTape(lazy.filter(isIncluded))
  }

  /// At least as many findings as follow.
  public var underestimatedCount: Int { count }

  /// The most bytes of one finding: twelve numbers of ten bytes and a digest.
  private static let sizeMax = 12 * 10 + 16

  /// Findings one after the other.
  public struct Iterator: IteratorProtocol, Sequence {
    private let bytes: [UInt8]
    private let shapes: [FindingShape]
    private var place: Place

    fileprivate init(bytes: [UInt8], shapes: [FindingShape], place: Place) {
      self.bytes = bytes
      self.shapes = shapes
      self.place = place
    }

    /// The next finding; nil behind the last.
    public mutating func next() -> SpokenFinding? {
      guard place.offset < bytes.count else { return nil }
      let shape = shapes[Int(number())]
      let subject = UInt32(number())
      let unit = UInt32(number())
      place.position = place.position &+ UInt64(bitPattern: difference())
      place.said = place.said &+ difference()
      place.day = place.day &+ Int32(truncatingIfNeeded: difference())
      if shape.parts.contains(.period) {
        place.period = place.period &+ Int32(truncatingIfNeeded: difference())
      }
      let due = shape.parts.contains(.due) ? place.said &+ difference() : Finding.noDue
      let amount = shape.parts.contains(.amount) ? difference() : 0
      let finding = Finding(
        clause: shape.clause, item: shape.item, timer: shape.timer, subject: subject,
        position: place.position,
        period: shape.parts.contains(.period) ? CivilPeriod(rawValue: place.period) : .none,
        kind: shape.kind, verdict: shape.verdict, relation: shape.relation, due: due,
        amount: amount, evidence: evidence(shape.evidence))
      return SpokenFinding(
        finding: finding, unit: unit, rule: shape.rule, said: place.said, day: place.day,
        isOnTime: shape.parts.contains(.onTime))
    }

    private mutating func evidence(_ form: FindingShape.EvidenceForm) -> Evidence {
      switch form {
      case .none: return Evidence()
      case .one: return Evidence(Position(event()))
      case .two:
        let first = event()
        return Evidence(Position(first), Position(event()))
      case .many:
        let (first, last) = (event(), event())
        let count = UInt32(number())
        let high = whole()
        return Evidence(count: count, first: first, last: last, digest: (high, whole()))
      }
    }

    private mutating func event() -> UInt64 {
      place.position &+ UInt64(bitPattern: difference())
    }

    @inline(__always)
    private mutating func number() -> UInt64 {
      var value: UInt64 = 0
      var shift: UInt64 = 0
      while true {
        let byte = bytes[place.offset]
        place.offset += 1
        value |= UInt64(byte & 0x7F) &<< shift
        if byte < 0x80 { return value }
        shift += 7
      }
    }

    @inline(__always)
    private mutating func difference() -> Int64 {
      let folded = number()
      return Int64(bitPattern: folded >> 1) ^ -Int64(bitPattern: folded & 1)
    }

    private mutating func whole() -> UInt64 {
      var value: UInt64 = 0
      for _ in 0..<8 {
        value = value << 8 | UInt64(bytes[place.offset])
        place.offset += 1
      }
      return value
    }
  }
}

extension FindingTape: Equatable {
  /// Whether the same was said in the same order.
  public static func == (left: FindingTape, right: FindingTape) -> Bool {
    left.count == right.count && left.elementsEqual(right)
  }
}

extension OutputSpan<UInt8> {
  /// Seven bits a byte, the low ones first; the high bit says that more follow.
  @inline(__always)
  fileprivate mutating func put(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(truncatingIfNeeded: rest))
  }

  /// A difference modulo 2⁶⁴, folded so that small ones of either sign are short.
  @inline(__always)
  fileprivate mutating func put(_ number: Int64, from other: Int64) {
    let difference = number &- other
    put(UInt64(bitPattern: difference << 1 ^ difference >> 63))
  }

  @inline(__always)
  fileprivate mutating func put(_ number: UInt64, from other: UInt64) {
    put(Int64(bitPattern: number), from: Int64(bitPattern: other))
  }

  fileprivate mutating func putWhole(_ number: UInt64) {
    for shift in stride(from: 56, through: 0, by: -8) {
      append(UInt8(truncatingIfNeeded: number >> UInt64(shift)))
    }
  }
}

package import EventModel

/// Positions sorted by stream, in as few bytes as the head allows.
@usableFromInline
package struct StreamPlaces: Sendable {
  /// All of them where the head is less than 2^32; else empty.
  @usableFromInline let narrow: [UInt32]
  @usableFromInline let wide: [UInt64]

  init(narrow: [UInt32], wide: [UInt64]) {
    self.narrow = narrow
    self.wide = wide
  }
}

/// The positions of one stream's events, ascending: a view into its index.
package struct StreamPositions: RandomAccessCollection, Sendable {
  @usableFromInline let places: StreamPlaces
  @usableFromInline let start: Int
  /// How many there are, which is the stream's last revision in the snapshot.
  package let endIndex: Int

  init(of places: StreamPlaces, in range: Range<Int>) {
    self.places = places
    start = range.lowerBound
    endIndex = range.count
  }

  /// 0.
  @inlinable
  package var startIndex: Int { 0 }

  /// The position of the event with revision `index` + 1.
  @inlinable
  package subscript(index: Int) -> Position {
    precondition(index >= 0 && index < endIndex, "an index lies inside its stream")
    let place = start &+ index
    let number = places.wide.isEmpty ? UInt64(places.narrow[place]) : places.wide[place]
    // Not by the trapping initialiser, which is generic and not specialised here.
    guard let position = Position(rawValue: number) else {
      preconditionFailure("an index holds positions of its log")
    }
    return position
  }
}

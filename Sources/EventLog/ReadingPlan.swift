internal import EventModel

/// Which positions to look at, page by page.
struct ReadingPlan {
  private var listed: ArraySlice<Position>?
  private var rest: Range<UInt64>
  private let isForwards: Bool
  private let filter: BlockFilter?

  /// Every position up to a head, but for blocks a filter excludes.
  init(
    all head: Position, from start: Position?, _ direction: Snapshot.Direction,
    filter: BlockFilter?
  ) {
    isForwards = direction == .forwards
    let end = head.rawValue + 1
    let from = start?.rawValue
    rest = isForwards ? (from ?? 1)..<end : 1..<(from.map { $0 + 1 } ?? end)
    self.filter = filter
  }

  /// These positions, ascending.
  init(listed: [Position], from start: Position?, _ direction: Snapshot.Direction) {
    let isForwards = direction == .forwards
    self.isForwards = isForwards
    let kept = listed.filter { position in
      start.map { isForwards ? position >= $0 : position <= $0 } ?? true
    }
    self.listed = (isForwards ? kept : kept.reversed())[...]
    rest = 0..<0
    filter = nil
  }

  /// The next positions; empty at the end.
  mutating func next(_ count: Int) throws(LogError) -> [Position] {
    if let listed {
      self.listed = listed.dropFirst(count)
      return Array(listed.prefix(count))
    }
    while !rest.isEmpty {
      let block = Block.containing(Position(isForwards ? rest.lowerBound : rest.upperBound - 1))
      let blockStart = Block.firstPosition(of: block).rawValue
      let blockRange = (blockStart..<blockStart + UInt64(Block.size)).clamped(to: rest)
      if let filter, try filter.excludes(block) {
        drop(blockRange)
        continue
      }
      let size = min(UInt64(count), UInt64(blockRange.count))
      let page =
        isForwards
        ? blockRange.lowerBound..<blockRange.lowerBound + size
        : blockRange.upperBound - size..<blockRange.upperBound
      drop(page)
      let positions = page.map { Position($0) }
      return isForwards ? positions : positions.reversed()
    }
    return []
  }

  private mutating func drop(_ range: Range<UInt64>) {
    rest =
      isForwards ? range.upperBound..<rest.upperBound : rest.lowerBound..<range.lowerBound
  }
}

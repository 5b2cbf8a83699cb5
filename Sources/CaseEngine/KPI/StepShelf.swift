internal import Casework
internal import EventLog

/// The steps of some cases, each case's together.
struct StepShelf {
  /// The number of the first stream.
  private let first: Int
  /// Where each stream's steps begin; behind them, where the last one's end.
  private let starts: [Int]
  /// Where each stream's next step goes.
  private var next: [Int]
  private var steps: [CaseStep]

  /// Makes room for streams with given numbers of steps.
  init(for counts: ArraySlice<UInt32>, from first: Int, count: Int) {
    self.first = first
    var starts = [0]
    starts.reserveCapacity(counts.count + 1)
    var sum = 0
    for count in counts {
      sum += Int(count)
      starts.append(sum)
    }
    self.starts = starts
    next = starts
    steps = [CaseStep](
      repeating: CaseStep(occurred: 0, order: 0, type: 0, actor: 0, unit: 0), count: count)
  }

  /// Puts facts where they belong; false where there is no room left.
  mutating func take(_ facts: Span<Fact>, until end: Int64) -> Bool {
    for index in facts.indices {
      let fact = facts[index]
      guard fact.kind == StreamKind.case.rawValue, fact.isCounted, fact.occurred <= end else {
        continue
      }
      let place = Int(fact.stream) - first
      guard place >= 0, place < starts.count - 1 else { continue }
      guard next[place] < starts[place + 1] else { return false }
      steps[next[place]] = CaseStep(
        fact, order: UInt32(truncatingIfNeeded: next[place] - starts[place]))
      next[place] += 1
    }
    return true
  }

  /// Shows each case that has steps, in order of time.
  mutating func forEachCase(_ body: (_ stream: UInt32, _ steps: Span<CaseStep>) -> Void) {
    for place in 0..<starts.count - 1 where starts[place] < starts[place + 1] {
      let range = starts[place]..<starts[place + 1]
      if !isInOrder(range) {
        steps.replaceSubrange(range, with: steps[range].sorted(by: CaseStep.precedes))
      }
      body(UInt32(first + place), steps.span.extracting(range))
    }
  }

  private func isInOrder(_ range: Range<Int>) -> Bool {
    for place in range.dropFirst() where steps[place].occurred < steps[place - 1].occurred {
      return false
    }
    return true
  }
}

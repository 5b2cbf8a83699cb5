/// Tells whether a number comes up for the first time in a turn, without forgetting between turns.
struct Turns: Sendable {
  /// By number: the last turn it came up in.
  private var last: [UInt32] = []
  private var turn: UInt32 = 0

  /// Begins the next turn: everything is new again.
  mutating func begin() {
    if turn == .max {
      last = []
      turn = 0
    }
    turn += 1
  }

  /// True if the number did not come up in this turn before.
  mutating func isFirst(_ number: UInt32) -> Bool {
    let place = Int(number)
    if place >= last.count {
      last.append(contentsOf: repeatElement(0, count: place + 1 - last.count))
    }
    defer { last[place] = turn }
    return last[place] != turn
  }
}

import Testing

@testable import Casework

@Suite("Timers fire in one order, however they were armed")
struct TimerQueueTests {
  static func entry(
    due: Int64, timer: NameHash = "due", armed: UInt64, of subject: UInt32, term: Int32 = -1,
    policy: UInt16 = 0
  ) -> TimerEntry {
    TimerEntry(
      due: due, policy: policy, timer: timer, arming: armed, origin: armed,
      place: .init(unit: 0, day: 0, openedUnit: 0, opened: 0), subject: subject, term: term)
  }

  static func drained(_ queue: TimerQueue, by time: Int64 = .max - 1) -> [TimerEntry] {
    var queue = queue
    var fired: [TimerEntry] = []
    while let entry = queue.next(dueBy: time) { fired.append(entry) }
    return fired
  }

  @Test
  func `the order is due, policy, name, arming event`() {
    let names: [NameHash] = ["a", "b"].sorted()
    let ordered = [
      Self.entry(due: 1, timer: names[1], armed: 9, of: 1, policy: 1),
      Self.entry(due: 2, timer: names[1], armed: 8, of: 2),
      Self.entry(due: 2, timer: names[0], armed: 2, of: 3, policy: 1),
      Self.entry(due: 2, timer: names[0], armed: 3, of: 1, policy: 1),
      Self.entry(due: 2, timer: names[1], armed: 1, of: 1, policy: 1),
    ]
    for shift in ordered.indices {
      var queue = TimerQueue()
      for entry in ordered[shift...] + ordered[..<shift] { queue.arm(entry) }
      #expect(queue.waiting == ordered)
      #expect(queue.nextDue == 1)
      #expect(Self.drained(queue) == ordered)
      #expect(Self.drained(queue, by: 1) == [ordered[0]])
    }
  }

  @Test
  func `a timer is cancelled by its name and the event that armed it`() {
    var queue = TimerQueue()
    queue.arm(Self.entry(due: 1, armed: 1, of: 1))
    queue.arm(Self.entry(due: 2, armed: 2, of: 1))
    queue.arm(Self.entry(due: 3, timer: "other", armed: 1, of: 1))
    queue.arm(Self.entry(due: 4, armed: 1, of: 2))
    queue.cancel("due", armed: 1, of: 1)
    queue.cancel("due", armed: 7, of: 1)
    queue.cancel("due", armed: 1, of: 9)
    #expect(Self.drained(queue).map(\.due) == [2, 3, 4])
  }

  @Test
  func `a timer armed again at the same event is moved`() {
    var queue = TimerQueue()
    queue.arm(Self.entry(due: 1, armed: 1, of: 1))
    queue.arm(Self.entry(due: 5, armed: 1, of: 1))
    #expect(Self.drained(queue).map(\.due) == [5])
  }

  @Test
  func `a term that ran out lies beside the others until it is cancelled or taken`() {
    var queue = TimerQueue()
    queue.arm(Self.entry(due: 1, armed: 1, of: 1, term: 0))
    queue.arm(Self.entry(due: 2, armed: 2, of: 1))
    #expect(Self.drained(queue).count == 2)
    _ = queue.next(dueBy: 5)
    #expect(queue.takeTerms(of: 1).map(\.hasFired) == [true])
    #expect(queue.takeTerms(of: 1).isEmpty)
  }

  /// Seeds stand in for chance: the same on every machine.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `a queue does what a sorted list does`(seed: UInt64) {
    var draw = Draw(seed)
    var queue = TimerQueue()
    var model: [TimerEntry] = []
    for armed in 1...600 as ClosedRange<UInt64> {
      let subject = UInt32(draw.next(12))
      switch draw.next(10) {
      case 0...4:
        let entry = Self.entry(due: Int64(draw.next(50)), armed: armed, of: subject)
        queue.arm(entry)
        model.append(entry)
      case 5...7:
        guard !model.isEmpty else { continue }
        let gone = model.remove(at: Int(draw.next(UInt64(model.count))))
        queue.cancel("due", armed: gone.origin, of: gone.subject)
      default:
        model.sort { $0.precedes($1) }
        let due = model.first?.due ?? 0
        #expect(queue.next(dueBy: due) == model.first)
        if !model.isEmpty { model.removeFirst() }
      }
      #expect(queue.count == model.count)
      #expect(queue.nextDue == model.map(\.due).min() ?? .max)
    }
    model.sort { $0.precedes($1) }
    #expect(queue.waiting == model)
    #expect(Self.drained(queue) == model)
  }
}

/// Numbers from a seed (splitmix64).
struct Draw {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next(_ bound: UInt64) -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return (mixed ^ (mixed >> 31)) % bound
  }
}

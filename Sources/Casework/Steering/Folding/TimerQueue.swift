/// A timer that is armed: for which case, when it is due, and where that comes from.
public struct TimerEntry: BitwiseCopyable, Hashable, Sendable {
  /// When it is due, µs since 1970.
  public var due: Int64
  /// The policy's number among those that share a queue.
  public var policy: UInt16 = 0
  /// Its name.
  public let timer: NameHash
  /// The event it is armed by: part of the decision key.
  public var arming: UInt64
  /// The event at which the policy armed it first.
  public let origin: UInt64
  /// Whose bindings and parameters hold for it.
  var place: Place
  /// The case.
  public let subject: UInt32
  /// The parameter whose term it waits for; -1 where its due time is fixed.
  var term: Int32 = -1
  /// From when the term runs.
  var start: Int64 = 0
  /// The log time at which it was armed: one already due then speaks at once.
  var since: Int64 = .min
  /// How many timers in a row led to it, without an event.
  var chain: UInt32 = 0
  /// How many of these were due no earlier than it.
  var standstill: UInt16 = 0
  /// Whether it came due before, in a scope the case has left.
  var hasFired = false

  /// When it speaks: when it is due, or at once where it was due already.
  var fires: Int64 { max(due, since) }
  /// Whether it speaks when it is due, and so before the events of that instant.
  var isOnTime: Bool { due > since }

  /// Where and when a timer was armed, and its case opened.
  struct Place: BitwiseCopyable, Hashable, Sendable {
    var unit: UInt32
    var day: Int32
    var openedUnit: UInt32
    var opened: Int64
  }

  /// The order of firing: due, policy, timer, arming event; then the case.
  func precedes(_ other: TimerEntry) -> Bool {
    if due != other.due { return due < other.due }
    if policy != other.policy { return policy < other.policy }
    if timer != other.timer { return timer < other.timer }
    return (arming, subject) < (other.arming, other.subject)
  }
}

/// Timers in the order they come due, with those of one case at hand: a heap that knows its places.
///
/// Arming, cancelling and firing cost a logarithm of the number armed, and nothing is hashed. A
/// timer that waits for no time, because no binding speaks or because it fired, lies beside the
/// heap until it is cancelled or armed anew.
public struct TimerQueue: Sendable {
  /// When the next timer is due, µs since 1970; the greatest number while none waits.
  public private(set) var nextDue: Int64 = .max

  private var entries: [TimerEntry] = []
  /// By entry: the next of the same case, and the place in the heap; -1 for none.
  private var links: [(next: Int32, place: Int32)] = []
  private var free: [Int32] = []
  private var heap: [Waiting] = []
  /// By case: its first entry.
  private var heads: [Int32] = []

  /// All that the order goes by: terms end at midnights, so that many timers are due at once, and
  /// comparing must not fetch their entries.
  private struct Waiting: BitwiseCopyable, Sendable {
    let due: Int64
    let timer: NameHash
    let arming: UInt64
    let subject: UInt32
    let entry: Int32
    let policy: UInt16

    init(_ timer: TimerEntry, entry: Int32) {
      due = timer.due
      self.timer = timer.timer
      arming = timer.arming
      subject = timer.subject
      policy = timer.policy
      self.entry = entry
    }

    func precedes(_ other: Waiting) -> Bool {
      if due != other.due { return due < other.due }
      if policy != other.policy { return policy < other.policy }
      if timer != other.timer { return timer < other.timer }
      if arming != other.arming { return arming < other.arming }
      return subject < other.subject
    }
  }

  /// No timers.
  public init() {}

  /// How many wait for a time.
  public var count: Int { heap.count }

  /// The timers that wait, in order: `open` at the end of a log, and never judged.
  public var waiting: [TimerEntry] {
    heap.map { entries[Int($0.entry)] }.sorted { $0.precedes($1) }
  }

  /// Arms a timer; one of the same case, policy, name and arming event gives way.
  public mutating func arm(_ entry: TimerEntry) {
    insert(entry, waits: true)
  }

  /// Cancels a case's timer by its name and the event at which the policy armed it.
  public mutating func cancel(
    _ timer: NameHash, armed origin: UInt64, of subject: UInt32, policy: UInt16 = 0
  ) {
    var next = head(of: subject)
    while next >= 0 {
      let entry = next
      next = links[Int(entry)].next
      let found = entries[Int(entry)]
      if found.timer == timer && found.origin == origin && found.policy == policy {
        remove(entry)
      }
    }
  }

  /// The first timer due by a time, taken out; nil where none is.
  public mutating func next(dueBy time: Int64) -> TimerEntry? {
    guard let top = heap.first, top.due <= time else { return nil }
    let entry = entries[Int(top.entry)]
    removeFromHeap(at: 0)
    // A term that ran out may run out again, by another scope's parameter.
    if entry.term < 0 { remove(top.entry) } else { entries[Int(top.entry)].hasFired = true }
    return entry
  }

  /// Lays a timer beside the heap: it waits for a binding to speak.
  mutating func rest(_ entry: TimerEntry) {
    insert(entry, waits: false)
  }

  /// The timers of a case that wait for a term, taken out, in order.
  mutating func takeTerms(of subject: UInt32) -> [TimerEntry] {
    var taken: [TimerEntry] = []
    var next = head(of: subject)
    while next >= 0 {
      let entry = next
      next = links[Int(entry)].next
      guard entries[Int(entry)].term >= 0 else { continue }
      taken.append(entries[Int(entry)])
      remove(entry)
    }
    return taken.sorted { $0.precedes($1) }
  }

  private func head(of subject: UInt32) -> Int32 {
    Int(subject) < heads.count ? heads[Int(subject)] : -1
  }

  private mutating func insert(_ entry: TimerEntry, waits: Bool) {
    var next = head(of: entry.subject)
    while next >= 0 {
      let found = entries[Int(next)]
      if found.timer == entry.timer && found.origin == entry.origin
        && found.policy == entry.policy
      {
        remove(next)
        break
      }
      next = links[Int(next)].next
    }
    let place = Int(entry.subject)
    if place >= heads.count {
      heads.append(
        contentsOf: repeatElement(-1, count: max(place + 1, heads.count * 2) - heads.count))
    }
    let number: Int32
    if let free = free.popLast() {
      number = free
      entries[Int(free)] = entry
      links[Int(free)] = (heads[place], -1)
    } else {
      number = Int32(entries.count)
      entries.append(entry)
      links.append((heads[place], -1))
    }
    heads[place] = number
    if waits {
      heap.append(Waiting(entry, entry: number))
      links[Int(number)].place = Int32(heap.count - 1)
      rise(from: heap.count - 1)
      nextDue = heap[0].due
    }
  }

  private mutating func remove(_ entry: Int32) {
    if links[Int(entry)].place >= 0 { removeFromHeap(at: Int(links[Int(entry)].place)) }
    let subject = Int(entries[Int(entry)].subject)
    if heads[subject] == entry {
      heads[subject] = links[Int(entry)].next
    } else {
      var other = heads[subject]
      while links[Int(other)].next != entry { other = links[Int(other)].next }
      links[Int(other)].next = links[Int(entry)].next
    }
    free.append(entry)
  }

  private mutating func removeFromHeap(at place: Int) {
    links[Int(heap[place].entry)].place = -1
    let last = heap.removeLast()
    if place < heap.count {
      heap[place] = last
      links[Int(last.entry)].place = Int32(place)
      sink(from: place)
      rise(from: place)
    }
    nextDue = heap.first?.due ?? .max
  }

  /// Puts what stands at a place where it belongs among those above it.
  private mutating func rise(from start: Int) {
    let moved = heap[start]
    var place = start
    while place > 0, moved.precedes(heap[(place - 1) / 2]) {
      put(heap[(place - 1) / 2], at: place)
      place = (place - 1) / 2
    }
    put(moved, at: place)
  }

  /// Puts what stands at a place where it belongs among those below it.
  private mutating func sink(from start: Int) {
    let moved = heap[start]
    var place = start
    while 2 * place + 1 < heap.count {
      var child = 2 * place + 1
      if child + 1 < heap.count, heap[child + 1].precedes(heap[child]) { child += 1 }
      guard heap[child].precedes(moved) else { break }
      put(heap[child], at: place)
      place = child
    }
    put(moved, at: place)
  }

  private mutating func put(_ waiting: Waiting, at place: Int) {
    heap[place] = waiting
    links[Int(waiting.entry)].place = Int32(place)
  }
}

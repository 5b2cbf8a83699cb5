internal import Casework

/// A life being told: acts of one case, or of one office, that depend on nothing but its number.
///
/// Acts may be added in any order. What points at another act gives what `act` answered for it, and
/// is recorded no earlier than that one.
struct LifeScript: Sendable {
  let world: OfficeWorld
  /// What all chances of the life are drawn under; two lives never share one.
  let subject: UInt64
  private(set) var acts: [PlannedAct] = []
  private var counts: [EventType: UInt32] = [:]
  /// Places from 0.
  private var dropped: Set<Int> = []

  init(world: OfficeWorld, subject: UInt64) {
    self.world = world
    self.subject = subject
  }

  /// What chance says for a purpose, at one of the life's steps.
  func draw(_ purpose: Purpose, _ step: Int = 0) -> Draw {
    world.chance.draw(subject, UInt32(truncatingIfNeeded: step), purpose)
  }

  /// Adds an act, and answers what later acts point at it by.
  ///
  /// It is recorded when it occurs unless said otherwise. Its id depends on its type and on how
  /// many of that type came before, so other acts leave it as it is.
  @discardableResult
  mutating func act(
    _ type: EventType, in stream: StreamName, by agent: Agent, at occurred: OffsetInstant,
    recorded: Instant? = nil, channel: Channel? = nil, truths: [Truth] = [],
    fields: (inout Command) -> Void = { _ in }
  ) -> Position {
    let step = UInt32(type.rawValue) << 16 | counts[type, default: 0]
    counts[type, default: 0] += 1
    let bits = (
      world.chance.draw(subject, step, .idHigh).bits, world.chance.draw(subject, step, .idLow).bits
    )
    let id = CommandID.version7(
      milliseconds: UInt64(max(0, occurred.instant.microseconds / 1_000)), random: bits)
    var command = Command(id, type, in: stream, by: agent, at: occurred)
    command.channel = channel?.rawValue
    fields(&command)
    acts.append(
      PlannedAct(
        command: command, recorded: max(recorded ?? occurred.instant, occurred.instant),
        truths: truths))
    return Position(UInt64(acts.count))
  }

  /// When an act was recorded, by what `act` answered for it.
  func recorded(_ place: Position) -> Instant { self[place].recorded }

  /// An act, by what `act` answered for it.
  subscript(_ place: Position) -> PlannedAct {
    get { acts[Int(place.rawValue) - 1] }
    set { acts[Int(place.rawValue) - 1] = newValue }
  }

  /// The acts of a type that the history will hold, in the order told.
  func places(of type: EventType) -> [Position] {
    acts.indices.filter {
      acts[$0].command.type == type && acts[$0].recorded < world.end && !dropped.contains($0)
    }.map { Position(UInt64($0 + 1)) }
  }

  /// Leaves an act out, and those that are nothing without it; what else points at it points at
  /// nothing.
  mutating func drop(_ place: Position) {
    guard dropped.insert(Int(place.rawValue) - 1).inserted else { return }
    for index in acts.indices where !dropped.contains(index) {
      let needed = PointingFields.needed(by: acts[index].command.type)
      guard !needed.isEmpty else { continue }
      let points = acts[index].command.fields.contains {
        needed.contains($0.name) && Position($0.value) == place
      }
      if points { drop(Position(UInt64(index + 1))) }
    }
  }

  /// The acts in the order of recording, those after the end of the history left out.
  ///
  /// Traps where an act points at one that is recorded later.
  consuming func finished() -> [PlannedAct] {
    let end = world.end
    let order = acts.indices.sorted { (acts[$0].recorded, $0) < (acts[$1].recorded, $1) }
      .filter { acts[$0].recorded < end && !dropped.contains($0) }
    var places = [Int](repeating: 0, count: acts.count)
    for (place, index) in order.enumerated() { places[index] = place + 1 }
    return order.enumerated().map { place, index in
      var act = acts[index]
      let type = act.command.type
      act.command.mapPositions { position in
        let target = Int(position.rawValue) - 1
        guard !dropped.contains(target) else { return nil }
        precondition(1...place ~= places[target], "\(type.name) points at a later act")
        return Position(UInt64(places[target]))
      }
      return act
    }
  }
}

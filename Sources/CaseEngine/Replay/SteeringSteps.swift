public import Casework

/// What steers in one column of a replay: a bundle all the time, or what the log says was in force.
public enum Steering: Sendable {
  /// These bindings by their dates, whatever the log says.
  case bundle(Bundle)
  /// The bindings of the log's own regime events, each from its own place on.
  case asRecorded
  /// One bundle after the other, each behind a position: live steering that was swapped.
  case turns([BundleTurn])

  /// The name of the column.
  public var name: String {
    switch self {
    case .bundle(let bundle): bundle.name
    case .asRecorded: "as-recorded"
    case .turns(let turns): turns.last?.bundle.name ?? Bundle.fribrev.name
    }
  }
}

/// A bundle that steers behind a position, until another does.
public struct BundleTurn: Sendable, Equatable {
  /// The position behind which it steers.
  public let after: Position
  /// The bundle.
  public let bundle: Bundle

  /// Joins the two.
  public init(after: Position, _ bundle: Bundle) {
    self.after = after
    self.bundle = bundle
  }

  /// Compares what the bundles say.
  public static func == (left: BundleTurn, right: BundleTurn) -> Bool {
    left.after == right.after && left.bundle.json == right.bundle.json
  }
}

/// What steers from which place in replay order on, and by which word on who lies under whom.
///
/// What became known late of an organisation steers nothing earlier (invariant 7): where bindings
/// go by units, each change of the tree begins a step.
struct SteeringSteps: Sendable {
  struct Step: Sendable {
    /// The place from which it holds.
    let from: LogTime
    let bundle: Bundle
    let organisation: Organisation
  }

  /// The column's name.
  let name: String
  /// In order; the first holds from the beginning.
  let steps: [Step]

  init(name: String, _ steps: [Step]) {
    self.name = name
    self.steps = steps
  }

  init(
    _ steering: Steering, in history: ReplayHistory, manifests: [Manifest]
  ) throws(EngineError) {
    let organisation = history.organisation
    var bundles: [(from: LogTime, bundle: Bundle)] = []
    let beginning = LogTime(known: .earliest, position: .none)
    switch steering {
    case .bundle(let bundle): bundles = [(beginning, bundle)]
    case .asRecorded:
      let regime = Regime(of: organisation, manifests: manifests)
      bundles = [(beginning, .fribrev)] + regime.steps.map { ($0.from, $0.bundle) }
    case .turns(let turns):
      for turn in turns {
        bundles.append((try history.place(behind: turn.after) ?? beginning, turn.bundle))
      }
    }
    // What became known late of the tree steers nothing earlier; where all are bound alike, the
    // tree turns nothing.
    let goesByUnits = bundles.contains { $0.bundle.goesByUnits }
    let places = bundles.map(\.from) + (goesByUnits ? organisation.structureTurns : [])
    var steps: [Step] = []
    for place in Self.joined(places) {
      let bundle = bundles.last { $0.from <= place }?.bundle ?? .fribrev
      let known = places.count == 1 ? organisation : organisation.known(by: place)
      steps.append(Step(from: place, bundle: bundle, organisation: known))
    }
    self.init(name: steering.name, steps)
  }

  /// In order, each once; of places without an event between them the last.
  private static func joined(_ places: [LogTime]) -> [LogTime] {
    var joined: [LogTime] = []
    for place in places.sorted() {
      let last = joined.last
      let isNext = last.map { last in
        last.known == place.known && last.position.next >= place.position
      }
      if isNext ?? false { joined.removeLast() }
      joined.append(place)
    }
    return joined
  }
}

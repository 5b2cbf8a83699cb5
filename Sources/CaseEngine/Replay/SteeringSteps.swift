public import Casework

/// What steers in one column of a replay: a bundle all the time, or what the log says was in force.
public enum Steering: Sendable {
  /// These bindings by their dates, whatever the log says.
  case bundle(Bundle)
  /// The bindings of the log's own regime events, each from its own place on.
  case asRecorded

  /// The name of the column.
  public var name: String {
    switch self {
    case .bundle(let bundle): bundle.name
    case .asRecorded: "as-recorded"
    }
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

  init(_ steering: Steering, in history: ReplayHistory, manifests: [Manifest]) {
    let organisation = history.organisation
    var regime: Regime?
    var places: [LogTime] = []
    switch steering {
    case .bundle(let bundle):
      if bundle.goesByUnits { places = organisation.structureTurns }
    case .asRecorded:
      let recorded = Regime(of: organisation, manifests: manifests)
      regime = recorded
      places = recorded.steps.map(\.from)
      if recorded.steps.contains(where: { $0.bundle.goesByUnits }) {
        places += organisation.structureTurns
      }
    }
    var steps: [Step] = []
    for place in [LogTime(known: .earliest, position: .none)] + Self.joined(places) {
      let known = places.isEmpty ? organisation : organisation.known(by: place)
      let bundle: Bundle =
        switch steering {
        case .bundle(let bundle): bundle
        case .asRecorded: regime?.bundle(at: place) ?? .fribrev
        }
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

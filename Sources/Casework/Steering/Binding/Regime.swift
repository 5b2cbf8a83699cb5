/// The recorded bindings over the whole log: which bundle was known at which place.
///
/// A regime event counts from its own place in replay order. What was adopted late, for dates gone
/// by, steers nothing that lies before it.
public struct Regime: Sendable {
  /// The bundles in replay order, each from its place on; before the first nothing steers.
  public let steps: [Step]

  /// A bundle and the place from which it is known.
  public struct Step: Sendable {
    /// The place of the regime event.
    public let from: LogTime
    /// What is known from there on.
    public let bundle: Bundle
  }

  /// The regime that an organisation knows of, corrections and annulments counting from their own
  /// places too.
  ///
  /// Costs a reading of all regime events for each of them: regimes change a few times a year.
  public init(of organisation: Organisation, manifests: [Manifest] = []) {
    let chronicle = organisation.chronicle
    let points = chronicle.steering.turningPoints + chronicle.steeringEndings.turningPoints
    var places: [LogTime] = []
    for place in points.sorted() where place != places.last && place <= organisation.horizon {
      places.append(place)
    }
    steps = places.map { place in
      let known = organisation.known(by: place)
      return Step(from: place, bundle: Bundle(recordedIn: known, manifests: manifests))
    }
  }

  /// The bundle known at a place; fribrev before the first regime event.
  public func bundle(at place: LogTime) -> Bundle {
    var (low, high) = (0, steps.count)
    while low < high {
      let middle = (low + high) / 2
      (low, high) = steps[middle].from <= place ? (middle + 1, high) : (low, middle)
    }
    return low == 0 ? .fribrev : steps[low - 1].bundle
  }
}

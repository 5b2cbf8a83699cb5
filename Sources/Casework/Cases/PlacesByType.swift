/// Where the events of each type stand in a history, ascending.
///
/// A case has a dozen types among hundreds of events: a short list is searched faster than a table
/// of hashes.
struct PlacesByType: Sendable {
  private var types: [EventType] = []
  private var places: [[Int]] = []

  /// The places of a type's events.
  subscript(type: EventType) -> [Int] {
    types.firstIndex(of: type).map { places[$0] } ?? []
  }

  /// Notes the place of one more event, after all others.
  mutating func append(_ place: Int, of type: EventType) {
    guard let index = types.firstIndex(of: type) else {
      types.append(type)
      places.append([place])
      return
    }
    places[index].append(place)
  }
}

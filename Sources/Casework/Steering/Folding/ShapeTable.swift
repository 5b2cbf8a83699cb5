/// Shapes by number, in the order they first came.
struct ShapeTable: Sendable {
  /// All shapes by number.
  private(set) var all: [FindingShape] = []
  /// Numbers of shapes plus one, by their mixed bits; 0 is a free place.
  private var places: [UInt32] = []

  /// The number of a shape, a new one for a new shape.
  mutating func number(of shape: FindingShape) -> Int {
    if all.count * 2 >= places.count { grow() }
    let place = place(of: shape)
    if places[place] > 0 { return Int(places[place]) - 1 }
    all.append(shape)
    places[place] = UInt32(all.count)
    return all.count - 1
  }

  /// Where a shape stands, or would stand.
  private func place(of shape: FindingShape) -> Int {
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: shape.mixed) & mask
    while places[place] > 0, all[Int(places[place]) - 1] != shape { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    places = Array(repeating: 0, count: max(16, places.count * 2))
    for (number, shape) in all.enumerated() { places[place(of: shape)] = UInt32(number + 1) }
  }
}

internal import EventModel

extension CanonicalJSON {
  /// A payload with a text put under its attributes.
  func replacing(_ key: String, with text: String) -> CanonicalJSON {
    guard case .object(var members) = value else { return self }
    var attributes: [JSONValue.Member] = []
    if let place = members.firstIndex(where: { $0.name == "attributes" }) {
      if case .object(let own) = members[place].value { attributes = own }
      members.remove(at: place)
    }
    attributes.append(.init(key, .string(text)))
    members.append(.init("attributes", .object(attributes)))
    return (try? CanonicalJSON(.object(members))) ?? self
  }
}

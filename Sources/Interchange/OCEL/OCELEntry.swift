/// An event or object as any of the three formats states it, before it is checked against what the
/// log declares; nil is what is not said.
struct OCELEntry {
  var place: SourcePlace
  var id: String?
  var type: String?
  /// When an event happened.
  var time: String?
  var values: [Value] = []
  var relations: [Relation] = []

  /// A value of an attribute; the time is that from which it holds, for objects.
  struct Value {
    var name: String?
    var time: String?
    var text: String?
  }

  /// A relation to an object.
  struct Relation {
    var object: String?
    var qualifier: String?
  }

  /// Adds to the text of the value begun last.
  mutating func append(text: String) {
    guard let last = values.indices.last else { return }
    values[last].text = (values[last].text ?? "") + text
  }
}

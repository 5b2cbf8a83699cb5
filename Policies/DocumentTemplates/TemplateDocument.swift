internal import Casework

/// A kind of document: the type of event that tells of it, and the elements it may have.
struct TemplateDocument: Sendable {
  let type: String
  /// The parameter that names the elements required.
  let parameter: String
  /// The clause about single elements.
  let clause: Name
  /// The clause about how much the document says.
  let content: Name
  /// The fields of the event that stand for elements.
  let elements: [Name]

  /// A name with its hash, which is asked for at every document.
  struct Name: Sendable {
    let text: String
    let hash: NameHash

    init(_ text: String) {
      self.text = text
      hash = NameHash(text)
    }
  }

  init(_ type: String, _ parameter: String, clause: String, _ elements: [String]) {
    self.type = type
    self.parameter = parameter
    self.clause = Name(clause)
    content = Name("\(clause)-CONTENT")
    self.elements = elements.map { Name($0) }
  }
}

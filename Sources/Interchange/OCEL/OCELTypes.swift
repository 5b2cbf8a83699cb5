internal import EventModel

/// The types of events and of objects that a log declares, with their attributes.
struct OCELTypes: Sendable {
  /// Types of one kind, in the order they are declared.
  struct Kind: Sendable {
    private(set) var declarations: [Declaration] = []
    private var places: [OCELKey: Int] = [:]

    /// The declaration of a type; nil where there is none.
    subscript(_ name: String) -> Declaration? {
      places[OCELKey(name)].map { declarations[$0] }
    }

    /// Takes a declaration; false, and nothing done, where its name is declared already.
    mutating func declare(_ declaration: Declaration) -> Bool {
      guard places[OCELKey(declaration.name)] == nil else { return false }
      places[OCELKey(declaration.name)] = declarations.count
      declarations.append(declaration)
      return true
    }

    /// Adds attributes to a type, declaring it if it is not; those it has keep their types.
    mutating func add(_ attributes: [(name: String, type: OCELValueType)], to name: String) {
      _ = declare(Declaration(name: name))
      guard let place = places[OCELKey(name)] else { return }
      for attribute in attributes {
        _ = declarations[place].declare(attribute.name, attribute.type)
      }
    }
  }

  /// One type.
  struct Declaration: Sendable {
    let name: String
    private(set) var attributes: [(name: String, type: OCELValueType)] = []
    private var places: [OCELKey: Int] = [:]

    init(name: String) { self.name = name }

    /// The type of an attribute; nil where it is not declared.
    subscript(_ attribute: String) -> OCELValueType? {
      places[OCELKey(attribute)].map { attributes[$0].type }
    }

    /// Takes an attribute; false, and nothing done, where its name is declared already.
    mutating func declare(_ attribute: String, _ type: OCELValueType) -> Bool {
      guard places[OCELKey(attribute)] == nil else { return false }
      places[OCELKey(attribute)] = attributes.count
      attributes.append((attribute, type))
      return true
    }
  }

  var events = Kind()
  var objects = Kind()

  /// The name of the attachment that the declarations are.
  static let attachmentName = "ocel:types"
}

extension OCELTypes {
  /// The declarations as readers give them out and writers take them.
  var attachment: SourceAttachment {
    SourceAttachment(
      name: Self.attachmentName,
      content: .object([
        .init("eventTypes", Self.content(events)), .init("objectTypes", Self.content(objects)),
      ]))
  }

  /// The declarations of an attachment of ours; what is none is left out.
  init(attachment content: JSONValue) {
    events = Self.kind(content["eventTypes"])
    objects = Self.kind(content["objectTypes"])
  }

  private static func content(_ kind: Kind) -> JSONValue {
    .array(
      kind.declarations.map { declaration in
        .object([
          .init(
            "attributes",
            .array(
              declaration.attributes.map { attribute in
                .object([
                  .init("name", .string(attribute.name)),
                  .init("type", .string(attribute.type.rawValue)),
                ])
              })),
          .init("name", .string(declaration.name)),
        ])
      })
  }

  private static func kind(_ content: JSONValue?) -> Kind {
    var kind = Kind()
    guard case .array(let declarations)? = content else { return kind }
    for declaration in declarations {
      guard let name = declaration["name"]?.text else { continue }
      var attributes: [(name: String, type: OCELValueType)] = []
      if case .array(let written)? = declaration["attributes"] {
        for attribute in written {
          guard let name = attribute["name"]?.text else { continue }
          let word = attribute["type"]?.text ?? ""
          attributes.append((name, OCELValueType(written: word) ?? .string))
        }
      }
      kind.add(attributes, to: name)
    }
    return kind
  }
}

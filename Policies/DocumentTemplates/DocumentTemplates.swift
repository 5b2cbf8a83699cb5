public import Casework

/// What a document must contain (dokumentmall), and how much of it is there.
///
/// Of each kind of document the template names elements. One that is there is met, one that is
/// missing is missed; how much a document says is the number of all elements it has, wanted or not:
/// a letter may follow the template to the letter and say nothing, and the other way round.
public struct DocumentTemplates: Policy {
  private let required: [ParameterHandle<[NameHash]>]

  /// Takes its parameters' handles.
  public init(parameters: ParameterHandles) throws(ParameterFault) {
    var required: [ParameterHandle<[NameHash]>] = []
    for document in Self.documents { required.append(try parameters[document.parameter]) }
    self.required = required
  }

  /// Nothing is kept: each document is looked at alone.
  public func initial() {}

  /// Looks at a document.
  public func observe(_ event: Observed, _ state: inout Void, _ out: inout Emitter) {
    guard let type = event.type, let required = event.value(required[type]), !required.isEmpty
    else { return }
    let document = Self.documents[type]
    var there: Int64 = 0
    var all: Int64 = 0
    for (place, element) in document.elements.enumerated() {
      let isThere = event.has(place)
      if isThere { all += 1 }
      guard required.contains(element.hash) else { continue }
      if isThere { there += 1 }
      out.emit(
        .document, isThere ? .met : .missed, clause: document.clause.hash, item: element.hash,
        amount: 1)
    }
    let isWhole = there == Int64(required.count)
    out.emit(.flag, isWhole ? .met : .missed, clause: document.content.hash, amount: all)
  }
}

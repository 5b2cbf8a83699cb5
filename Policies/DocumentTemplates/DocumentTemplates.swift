public import Casework

/// What documents must hold: templates (dokumentmallar), and what documents hold beside.
///
/// Presence alone is seen: that reasons are given, not what they are, nor whether they are good.
public struct DocumentTemplates: Policy {
  /// By place in the manifest's reads.
  private let forms: [Form]

  /// A document's template.
  private struct Form {
    let clause: NameHash
    let elements: [NameHash]
    let required: ParameterHandle<[NameHash]>
  }

  /// Takes the handles of its parameters.
  public init(parameters: ParameterHandles) throws(ParameterFault) {
    var forms: [Form] = []
    for document in Document.all {
      forms.append(
        Form(
          clause: NameHash(document.name), elements: document.elements.map { NameHash($0) },
          required: try parameters[document.parameter]))
    }
    self.forms = forms
  }

  /// Nothing is kept of a case.
  public func initial() {}

  /// Goes through a document's elements.
  public func observe(_ event: Observed, _ state: inout Void, _ out: inout Emitter) {
    guard let place = event.type, let required = event.value(forms[place].required),
      !required.isEmpty
    else { return }
    let form = forms[place]
    let there = form.elements.indices.filter { event.has($0) }
    let asked = form.elements.indices.filter { required.contains(form.elements[$0]) }
    // A log that tells no element of a document does not say that it had none.
    guard !there.isEmpty, !asked.isEmpty else {
      out.emit(.document, .unknown, clause: form.clause, item: NameHash(Self.complete))
      return
    }
    for element in asked {
      out.emit(
        .document, there.contains(element) ? .met : .missed, clause: form.clause,
        item: form.elements[element])
    }
    let found = asked.filter { there.contains($0) }
    out.emit(
      .document, verdict(found.count, of: asked.count, required, form), clause: form.clause,
      item: NameHash(Self.complete), amount: Int64(100 * found.count / asked.count))
    out.emit(
      .document, clause: form.clause, item: NameHash(Self.content),
      amount: Int64(100 * there.count / form.elements.count))
  }

  /// A word that names no element can't be looked for: then what is there may not be all.
  private func verdict(
    _ found: Int, of asked: Int, _ required: [NameHash], _ form: Form
  ) -> FindingVerdict {
    if found < asked { return .missed }
    return required.allSatisfy { form.elements.contains($0) } ? .met : .unknown
  }
}

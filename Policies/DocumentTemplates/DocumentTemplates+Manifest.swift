public import Casework

extension DocumentTemplates {
  /// What is read, asked for and said: the same of each kind of document.
  public static let manifest = Manifest(
    "document-templates", version: "1.0.0", "Document templates", swedish: "dokumentmallar",
    instrument: .template, issuer: .agency, audience: ["handlers", "specialists"],
    reads: Document.all.map(\.read),
    parameters: Document.all.map {
      ParameterDeclaration(
        $0.parameter, in: .words,
        doc: "Elements required of \($0.title): \($0.elements.joined(separator: ", ")).")
    },
    clauses: Document.all.map {
      Clause(
        $0.name,
        "In \($0.title) each element of \($0.parameter) is there; "
          + "how complete it is and how much it holds is told in percent.",
        emits: [.document], reads: [$0.read], parameters: [$0.parameter],
        items: $0.elements + [complete, content], amounts: .count)
    },
    measures: ["template-compliance"], effectMeasure: "information-content")

  /// The item that tells what part of the required elements is there.
  static let complete = "complete"
  /// The item that tells what part of all elements is there.
  static let content = "content"

  /// The files that come with it.
  public static let presets = [
    Preset("long-forms", text: PackageResources.long_forms_yaml),
    Preset("short-letters", text: PackageResources.short_letters_yaml),
  ]
}

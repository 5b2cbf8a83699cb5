internal import EventModel

/// Puts together what lay beside the events of an exported log, part by part.
struct AttachmentParts {
  private var texts: [String: String] = [:]

  /// Takes a part's payload; with the last of them the whole is an attachment.
  mutating func take(_ payload: CanonicalJSON, into attachments: inout [SourceAttachment]) {
    guard let name = payload.field("name")?.text, let text = payload.field("text")?.text else {
      return
    }
    texts[name, default: ""] += text
    guard payload.field("part")?.integer == payload.field("parts")?.integer,
      let whole = texts.removeValue(forKey: name),
      let json = try? CanonicalJSON(parsing: whole, root: .any)
    else { return }
    attachments.append(SourceAttachment(name: name, content: json.value))
  }
}

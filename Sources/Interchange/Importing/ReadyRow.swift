internal import EventLog
internal import EventModel

/// A row ready for the first spool.
struct ReadyRow: Sendable {
  let kind: ImportRow.Kind
  let stream: StreamName
  let occurred: Instant
  /// True for events that are counted: recorded ones, of a case or of none.
  let isCounted: Bool
  /// The bytes for the spool.
  let bytes: [UInt8]
  /// Values too large for it, put beside it.
  let attachments: [SourceAttachment]
  /// The payload of a part of what lay beside another log's events; nil for events.
  let part: CanonicalJSON?

  /// The row, its large values put aside; none where the log would refuse it, which `diagnostics`
  /// was told.
  static func make(
    _ row: ImportRow, _ diagnostics: Diagnostics
  ) throws(InterchangeError) -> [ReadyRow] {
    if row.kind == .attachmentPart {
      return [
        ReadyRow(
          kind: row.kind, stream: row.event.stream, occurred: row.event.occurred.instant,
          isCounted: false, bytes: [], attachments: [], part: row.event.payload)
      ]
    }
    var row = row
    var attachments = row.beside
    if row.kind != .carried, let (payload, more) = LargeValues.putAside(row.event.payload) {
      row.event.payload = payload
      attachments = more
      try diagnostics.note(.textPutAside, at: row.place, "\(more.count) of its values")
    }
    do throws(LogError) {
      if !row.personal.isEmpty || !row.sealing.isEmpty {
        try RecordBytes.check(row.event, sealed: row.sealed, sealing: row.sealingToBe)
      }
      return [
        ReadyRow(
          kind: row.kind, stream: row.event.stream, occurred: row.event.occurred.instant,
          isCounted: row.isCounted, bytes: try row.encoded(), attachments: attachments, part: nil)
      ]
    } catch {
      try diagnostics.fault(at: row.place, error.sentence)
      return []
    }
  }
}

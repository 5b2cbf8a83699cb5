internal import EventLog
internal import EventModel

/// A row ready for the first spool.
struct ReadyRow: Sendable {
  let kind: ImportRow.Kind
  let stream: StreamName
  let occurred: Instant
  /// The bytes for the spool.
  let bytes: [UInt8]
  /// Values too large for it, put beside it.
  let attachments: [SourceAttachment]

  /// The row, its large values put aside; none where the log would refuse it, which `diagnostics`
  /// was told.
  static func make(
    _ row: ImportRow, _ diagnostics: Diagnostics
  ) throws(InterchangeError) -> [ReadyRow] {
    var row = row
    var attachments: [SourceAttachment] = []
    if row.kind != .carried, let (payload, more) = LargeValues.putAside(row.event.payload) {
      row.event.payload = payload
      attachments = more
      try diagnostics.note(.textPutAside, at: row.place, "\(more.count) of its values")
    }
    do throws(LogError) {
      return [
        ReadyRow(
          kind: row.kind, stream: row.event.stream, occurred: row.event.occurred.instant,
          bytes: try row.encoded(), attachments: attachments)
      ]
    } catch {
      try diagnostics.fault(at: row.place, error.sentence)
      return []
    }
  }
}

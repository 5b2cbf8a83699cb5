internal import EventModel

/// The stream whose rows are being planned.
struct CaseAtHand {
  let number: Int64
  let fileName: StreamName
  var stored: StoredSource.Stream
  /// What the ids of its rows have in common.
  let beginning: [UInt8]
  /// True until its first event is planned, if the log has none.
  var isUnborn: Bool
  /// Why it can't be kept, for its first row to say.
  var clash: String?
  var ordinal: UInt64 = 0
  var first: OffsetInstant?
  var attributes: [SourceAttribute] = []
  /// Where the first of them stand.
  var attributesPlace = SourcePlace(line: 1)
  /// The ids of the events that rows carried.
  var carried: Set<EventID> = []
}

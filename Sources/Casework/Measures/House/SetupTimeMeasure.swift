/// How long travelling takes for each meeting (ställtid).
public struct SetupTimeMeasure: Measure {
  /// Minutes by meetings.
  public var form: FigureForm { .mean }
  /// Minutes.
  public var unit: MeasureUnit { .minutes }

  /// Where people met.
  public var strata: [String] { MeetingPlace.allCases.map(\.rawValue) }

  /// Goes by no data of its definition.
  public init?(_ definition: MeasureDefinition) {}

  /// One observation a meeting; one without minutes of travel can't be told.
  public func observe(_ trail: Trail, into sheet: inout ObservationSheet) {
    for event in trail where event.type == .meetingHeld || event.type == .coordinationMeetingHeld {
      let minutes = event[.travelMinutes]
      var one = Observation(minutes == nil ? .unknown : .yes, at: event)
      one.amount = minutes ?? 0
      one.stratum = event[.place].map { UInt32($0.slot) } ?? 0
      sheet.note(one)
    }
  }
}

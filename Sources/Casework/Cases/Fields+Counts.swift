extension Field where Value == Int64 {
  /// Level of benefit or of lost capacity in percent: 0, 25, 50, 75 or 100.
  public static var extent: Field { Field("extent") }

  /// How long it took, in minutes.
  public static var minutes: Field { Field("minutes") }

  /// How long travelling took, in minutes.
  public static var travelMinutes: Field { Field("travelMinutes") }

  /// A number of civil days.
  public static var days: Field { Field("days") }

  /// Day of the rehabilitation chain, from 1, earlier spells added.
  public static var dayNumber: Field { Field("dayNumber") }

  /// The day of the chain before it was counted again.
  public static var previousDayNumber: Field { Field("previousDayNumber") }

  /// Paid days at normal level within the frame, this payment's not included.
  public static var frameDays: Field { Field("frameDays") }

  /// Length in days of the paid period that a claim adjoins.
  public static var paidPeriodDays: Field { Field("paidPeriodDays") }

  /// How many days the incapacity is expected to last, from its first day.
  public static var expectedDays: Field { Field("expectedDays") }

  /// Unpaid days at the start, where days and not a deduction apply.
  public static var qualifyingDays: Field { Field("qualifyingDays") }

  /// Working time of a mean week, in minutes.
  public static var weeklyMinutes: Field { Field("weeklyMinutes") }

  /// An answer on the construct's scale.
  public static var score: Field { Field("score") }

  /// The highest answer on that scale.
  public static var scaleMaximum: Field { Field("scaleMaximum") }

  /// How sure, in percent.
  public static var confidence: Field { Field("confidence") }

  /// How many answered.
  public static var respondents: Field { Field("respondents") }

  /// How many were asked.
  public static var asked: Field { Field("asked") }

  /// How many were reached.
  public static var reached: Field { Field("reached") }

  /// Points of a count, as its instrument defines.
  public static var points: Field { Field("points") }

  /// Calls that came in.
  public static var callsReceived: Field { Field("callsReceived") }

  /// Calls that were answered.
  public static var callsAnswered: Field { Field("callsAnswered") }

  /// Minutes that phones were said to be open.
  public static var openMinutes: Field { Field("openMinutes") }

  /// Minutes that the rota covers of them.
  public static var coveredMinutes: Field { Field("coveredMinutes") }

  /// Readability index of a text.
  public static var readability: Field { Field("readability") }

  /// How many instalments.
  public static var instalments: Field { Field("instalments") }

  /// How many faults or breaches were found.
  public static var found: Field { Field("found") }

  /// How many were looked at.
  public static var inspected: Field { Field("inspected") }

  /// How many earlier methods this one goes back to.
  public static var timesReturned: Field { Field("timesReturned") }
}

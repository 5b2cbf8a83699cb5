internal import EventModel

/// What a survey says of activities and dates once it is over.
struct MappingFindings {
  /// By activity, in the survey's order: in how many cases it occurs.
  var cases: [Int]
  /// How many cases it begins.
  var begins: [Int]
  /// How many cases it ends.
  var ends: [Int]
  /// By attribute of cases: in how many cases its day is known beside events.
  var dated: [Int]
  /// In how many of these it is not before the case's first event.
  var notBeforeFirst: [Int]
  /// In how many of these it is not after the case's first event.
  var notAfterFirst: [Int]
  /// How many cases have events.
  var caseCount = 0
}

extension MappingSurvey {
  /// Goes through the cases once.
  var findings: MappingFindings {
    let none = Array(repeating: 0, count: activities.count)
    let noDates = Array(repeating: 0, count: caseAttributes.all.count)
    var found = MappingFindings(
      cases: none, begins: none, ends: none, dated: noDates, notBeforeFirst: noDates,
      notAfterFirst: noDates)
    for trace in cases.values where trace.firstActivity >= 0 {
      found.caseCount += 1
      found.begins[trace.firstActivity] += 1
      found.ends[trace.lastActivity] += 1
      trace.forEachActivity { found.cases[$0] += 1 }
      let firstDay = Instant(microseconds: trace.first).civil.date.dayNumber
      for (attribute, day) in trace.days {
        found.dated[attribute] += 1
        // A day of tolerance: the attribute's day is of its own zone, the event's of UTC.
        if day >= firstDay - 1 { found.notBeforeFirst[attribute] += 1 }
        if day <= firstDay + 1 { found.notAfterFirst[attribute] += 1 }
      }
    }
    return found
  }
}

extension MappingSurvey.CaseTrace {
  fileprivate func forEachActivity(_ body: (Int) -> Void) {
    for (place, word) in seen.enumerated() {
      var rest = word
      while rest != 0 {
        body(place * 64 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }
}

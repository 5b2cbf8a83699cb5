/// A way in which a file is not as its standard, or good sense, would have it; the raw value is the
/// word in stored reports.
enum Deviation: String, CaseIterable, Sendable {
  // Values and names.
  case wrongValue, attributeIncomplete, keyRepeated, keyNotName
  // XES.
  case structure, undeclaredPrefix, globalAbsent, caseUnnamed, caseRepeated, caseIDRepaired
  // OCEL.
  case idRepeated, undeclaredType, undeclaredAttribute, danglingRelation, relationRepeated
  case qualifierMissing, unknownElement, keysMissing, nativeNumber, idMissing, valueUndated
  case tableMissing
  // CSV.
  case raggedRow, unnamedColumn, notUTF8
  // Times, cases, everything.
  case zoneAssumed, timeSkippedBySpring, timeTwiceInAutumn, digitsPastMicroseconds
  case caseAttributeChanged, relationsPastTags, textPutAside, eventLeftOut

  /// What strict reading ends at (LOGS §6).
  var isRejectedWhenStrict: Bool {
    switch self {
    case .wrongValue, .attributeIncomplete, .keyRepeated, .idRepeated, .undeclaredType,
      .undeclaredAttribute, .danglingRelation, .idMissing, .raggedRow, .zoneAssumed, .notUTF8:
      true
    default: false
    }
  }

  /// What is so, as a heading over examples.
  var sentence: String {
    switch self {
    case .wrongValue: "a value does not fit its type and was kept as text"
    case .attributeIncomplete: "an attribute without name or value was left out"
    case .keyRepeated: "a name stands twice in one place; the first counts"
    case .keyNotName: "a name is none that XML Schema allows"
    case .structure: "an element stands where the standard has none"
    case .undeclaredPrefix: "a prefix belongs to no declared extension"
    case .globalAbsent: "an attribute promised for all is missing"
    case .caseUnnamed: "a case has no name and was numbered"
    case .caseRepeated: "a case is told in several places, which were joined"
    case .caseIDRepaired: "an id was written otherwise in two places"
    case .idRepeated: "an id stands twice"
    case .undeclaredType: "a type is not declared"
    case .undeclaredAttribute: "an attribute is not declared for its type"
    case .danglingRelation: "a relation leads to no object; it was set aside"
    case .relationRepeated: "a relation is stated twice"
    case .qualifierMissing: "a relation has no qualifier"
    case .unknownElement: "something the standard does not know was passed over"
    case .keysMissing: "a table has no keys"
    case .nativeNumber: "a number or word stands where the standard has text"
    case .tableMissing: "a table or column that the standard asks for is missing"
    case .idMissing: "an event or object has no id, or an object no type"
    case .valueUndated: "a value of an object has no time and holds from the beginning"
    case .raggedRow: "a row has more or fewer cells than the head"
    case .unnamedColumn: "a column has no name and was numbered"
    case .notUTF8: "text is not UTF-8 and was read as Latin-1"
    case .zoneAssumed: "a time has no offset and was read in the zone assumed"
    case .timeSkippedBySpring: "a time the clock skips in spring was moved forward"
    case .timeTwiceInAutumn: "a time the clock shows twice in autumn was read as the first"
    case .digitsPastMicroseconds: "a time has digits past the microsecond, which were cut"
    case .caseAttributeChanged: "an attribute of a case changes within the file; the last counts"
    case .relationsPastTags: "an event has more relations than tags; the rest stand in its payload"
    case .textPutAside: "a value too large for its event was put beside it"
    case .eventLeftOut: "an event of another kind of stream was left out"
    }
  }
}

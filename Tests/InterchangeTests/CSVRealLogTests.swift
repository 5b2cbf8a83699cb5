import EventModel
import Foundation
import Testing

@testable import Interchange

@Suite(
  "Real logs of separated values",
  .enabled(if: CSVTestSupport.logs != nil, "FRIBREV_LOGS names no folder"))
struct CSVRealLogTests {
  @Test(arguments: [
    ("receipt.csv.gz", 8_577, 1_434, 1_434, 27, false),
    ("purchasing_example.csv.gz", 9_119, 608, 608, 21, true),
  ]) func `a log in PM4Py's names has as many rows, cases and activities as is known`(
    name: String, rows: Int, cases: Int, told: Int, activities: Int, hasStart: Bool
  ) throws {
    let folder = try #require(CSVTestSupport.logs)
    let input = try SourceInput(path: folder.appending(path: name).path)
    let beginning = try CSVBeginning(input.beginning, file: name)
    let (keys, convention) = try #require(CSVHeads.keys(for: beginning.heads))
    #expect(convention == "PM4Py" && (keys.start != nil) == hasStart)
    var reader = CSVReader(keys: keys)
    let diagnostics = Diagnostics(file: name, isStrict: true)
    let times = try SourceTimes()
    var (rowCount, toldCount) = (0, 0)
    var (caseIDs, names): (Set<String>, Set<String>) = ([], [])
    try reader.read(input, diagnostics: diagnostics) { (item) throws(InterchangeError) in
      guard case .row(let row) = item else {
        toldCount += 1
        return
      }
      rowCount += 1
      for attribute in row.attributes {
        let text = attribute.value.characters ?? ""
        if attribute.key == keys.caseID[0] { caseIDs.insert(text) }
        if attribute.key == keys.activity[0] { names.insert(text) }
        guard attribute.key == keys.time || attribute.key == keys.start else { continue }
        #expect(times.read(text)?.notes == [], "\(row.place.line)")
      }
    }
    #expect(rowCount == rows && caseIDs.count == cases && names.count == activities)
    #expect(toldCount == told && diagnostics.deviations.isEmpty && diagnostics.faultCount == 0)
  }
}

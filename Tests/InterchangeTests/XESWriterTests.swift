import EventModel
import Foundation
import Testing

@testable import Interchange

@Suite("Writing XES")
struct XESWriterTests {
  private let nowhere = SourcePlace(line: 1)

  private func row(
    _ caseID: String?, _ attributes: [SourceAttribute], relations: [EventModel.Tag] = []
  ) -> SourceItem {
    .row(SourceRow(place: nowhere, caseID: caseID, attributes: attributes, relations: relations))
  }

  /// Writes, checks and reads again.
  private func again(_ items: [SourceItem], ending: String = "xes") throws -> [SourceItem] {
    let path = try XESSupport.write(items, ending: ending)
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(try XESSchemaCheck.faults(path: path) == [])
    let (read, deviations) = try XESSupport.read(path: path, isStrict: true)
    #expect(deviations == [:])
    return read.map(XESSupport.withoutPlace)
  }

  @Test func `what is written is read again, whatever is in it`() throws {
    let nasty = [
      "", " ", "a\nb\tc\r\nd", "<&>\"'", "\u{0}\u{1}\u{1F}\u{FFFE}\u{FFFF}", "_x0041_", "_x005F_",
      "_x0041", "_x_", "_x00_\u{1}", "_x0041\u{1}_", "my_xml", "]]>", "Å\u{30A}🧾", "\u{2028}",
      " leading and trailing ", "_x0001F600_", "x\u{85}y",
    ]
    var items: [SourceItem] = [
      .attachment(SourceAttachment(name: "ocel:types", content: .array([.string("a\u{1}<")]))),
      .attachment(
        SourceAttachment(
          name: "xes:log",
          content: .object([.init("openxes.version", .string("1.0RC7"))]))),
      .attachment(
        SourceAttachment(
          name: "xes:attributes", content: .array([SourceAttribute("two words", "\u{1}").json]))),
      .caseAttributes(
        SourceCase(place: nowhere, id: "N\n1", attributes: [SourceAttribute("", .flag("true"))])),
    ]
    let attributes =
      nasty.map { SourceAttribute("k\($0)", $0) }
      + nasty.map { SourceAttribute("\($0)ö", .identifier($0)) } + [SourceAttribute("_x_", "")]
    let relations = nasty.map { EventModel.Tag(name: $0, value: $0, qualifier: $0) }
    items.append(row("N\n1", attributes, relations: relations))
    let list = SourceAttribute(
      "list", .list([SourceAttribute("a", "1"), SourceAttribute("a", .list([]))]),
      nested: [SourceAttribute("n", .time("2031-02-03T00:00:00Z"))])
    items.append(row("N\n1", [list]))
    items.append(row("N-2", [SourceAttribute("concept:name", .real("1e5"), nested: attributes)]))
    items.append(.caseAttributes(SourceCase(place: nowhere, id: "N-3", attributes: [])))
    items.append(row(nil, []))
    items.append(row(nil, [SourceAttribute("n", .integer("-1"))]))
    #expect(try again(items) == items)
    #expect(try again(items, ending: "xes.gz") == items)
  }

  @Test(arguments: 0..<60) func `random items are read as they were`(seed: Int) throws {
    var random = XESRandom(seed: UInt64(seed))
    let items = random.items()
    #expect(try again(items) == items)
  }

  @Test func `every escape is undone`() {
    var random = XESRandom(seed: 7)
    for _ in 0..<20_000 {
      let text = random.text()
      let (key, value) = (XESEscape.key(text), XESEscape.value(text))
      #expect(XMLName.isName(key))
      #expect(XESEscape.keyRead(key).utf8.elementsEqual(text.utf8), "\(key.debugDescription)")
      #expect(XESEscape.read(value).utf8.elementsEqual(text.utf8), "\(value.debugDescription)")
    }
  }

  @Test(arguments: XESSupport.names(in: "read"))
  func `what was read of a file can be written and read again`(name: String) throws {
    let items = try XESSupport.read(fixture: "read/\(name)").items.map(XESSupport.withoutPlace)
    // What stood too late there has its place here.
    guard name != "no-version.xes" else { return }
    #expect(try again(items) == items)
  }

  @Test func `only what is legal and used is declared`() throws {
    let extensions = """
      [{"name":"Concept","prefix":"concept","uri":"urn:concept"},
       {"name":"Two words","prefix":"two","uri":"urn:two"},
       {"name":"Mine","prefix":"mine","uri":"not an address"},
       {"name":"Ours","prefix":"ours","uri":"https://ours.example/xes"}]
      """
    let classifiers = """
      [{"keys":"concept:name","name":"Activity classifier"},{"keys":"'two words'","name":"B"}]
      """
    let items: [SourceItem] = [
      .attachment(
        SourceAttachment(name: "xes:extensions", content: try JSONValue(parsing: extensions))),
      .attachment(
        SourceAttachment(name: "xes:classifiers", content: try JSONValue(parsing: classifiers))),
      row("N-1", [SourceAttribute("org:resource", "Å"), SourceAttribute("n", .integer("abc"))]),
      .object(SourceObject(place: nowhere, id: "o", type: "t", values: [], relations: [])),
    ]
    var survey = SourceSurvey()
    for item in items { survey.note(item, activityKey: "concept:name") }
    let path = try XESSupport.write(items, survey: survey)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let declared = text.split(separator: "\n").filter { $0.contains("<extension") }
    #expect(
      declared == [
        "\t<extension name=\"Concept\" prefix=\"concept\" uri=\"urn:concept\"/>",
        "\t<extension name=\"Ours\" prefix=\"ours\" uri=\"https://ours.example/xes\"/>",
        "\t<extension name=\"Organizational\" prefix=\"org\" "
          + "uri=\"http://www.xes-standard.org/org.xesext\"/>",
        "\t<extension name=\"Fribrev\" prefix=\"fribrev\" uri=\"https://fribrev.example/xes\"/>",
      ])
    let named = text.split(separator: "\n").filter { $0.contains("<classifier") }
    #expect(named == ["\t<classifier name=\"Activity-classifier\" keys=\"concept:name\"/>"])
    // A value that is none of its type would make the file invalid.
    #expect(text.contains("<string key=\"n\" value=\"abc\"/>"))
    #expect(try XESSchemaCheck.faults(path: path) == [])
    #expect(try XESSupport.read(path: path).items.prefix(2) == items.prefix(2))
  }

  @Test func `what has no place in XES is counted`() throws {
    let path = XESSupport.newPath("xes")
    let output = try SourceOutput(path: path)
    defer { try? FileManager.default.removeItem(atPath: path) }
    var writer = XESWriter()
    let object = SourceObject(place: nowhere, id: "o", type: "t", values: [], relations: [])
    try writer.write(.object(object), to: output)
    try writer.write(row("N-1", []), to: output)
    try writer.write(.attachment(SourceAttachment(name: "late", content: .null)), to: output)
    try writer.finish(output)
    try output.close()
    #expect(writer.objectsLeftOut == 1 && writer.attachmentsLeftOut == 1)
    #expect(try XESSchemaCheck.faults(path: path) == [])
  }

  @Test func `the check of the schema finds what is against it`() throws {
    let faulty = [
      "<log/>", "<log xes.version='1.0' a='1'/>", "<log xes.version='1.0'><event/><trace/></log>",
      "<log xes.version='1.0'><string key='a b' value=''/></log>",
      "<log xes.version='1.0'><int key='a' value='b'/></log>",
      "<log xes.version='1.0'><list key='a'/></log>",
      "<log xes.version='1.0'><classifier name='a b' keys='a'/></log>",
      "<log xes.version='1.0'><trace><event/><string key='a' value=''/></trace></log>",
    ]
    for text in faulty {
      let path = XESSupport.newPath("xes")
      defer { try? FileManager.default.removeItem(atPath: path) }
      #expect(FileManager.default.createFile(atPath: path, contents: Data(text.utf8)))
      #expect(try !XESSchemaCheck.faults(path: path).isEmpty, "\(text)")
    }
  }
}

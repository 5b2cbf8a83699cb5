internal import EventModel

/// Writes OCEL 2.0 in JSON that its schema accepts: every value a string, every relation with a
/// qualifier, if an empty one.
///
/// Lost, beside what `OCELOutput` says, is nothing.
struct OCELJSONWriter: SourceWriter {
  private var log: OCELOutput
  private var isFirst = true

  init(_ survey: SourceSurvey) { log = OCELOutput(survey) }

  mutating func write(_ item: SourceItem, to output: SourceOutput) throws(InterchangeError) {
    var isFirst = self.isFirst
    let step = try log.take(item) { (stage, types) throws(InterchangeError) in
      try output.write(Self.head(of: stage, types))
      isFirst = true
    }
    self.isFirst = isFirst
    var bytes: [UInt8] = []
    switch step {
    case .nothing: return
    case .object(let object): Self.append(object, to: &bytes)
    case .event(let event): Self.append(event, to: &bytes)
    }
    try output.write(self.isFirst ? "\n" : ",\n")
    try output.write(bytes)
    self.isFirst = false
  }

  mutating func finish(_ output: SourceOutput) throws(InterchangeError) {
    try log.finish { (stage, types) throws(InterchangeError) in
      try output.write(Self.head(of: stage, types))
    }
    try output.write("\n]}\n")
  }

  private static func head(of stage: OCELOutput.Stage, _ types: OCELTypes) -> [UInt8] {
    guard stage == .objects else { return Array("\n],\n\"events\":[".utf8) }
    var bytes = Array("{\"objectTypes\":".utf8)
    append(types.objects, to: &bytes)
    bytes += ",\n\"eventTypes\":".utf8
    append(types.events, to: &bytes)
    bytes += ",\n\"objects\":[".utf8
    return bytes
  }

  private static func append(_ kind: OCELTypes.Kind, to bytes: inout [UInt8]) {
    OCELJSONText.append(kind.declarations, to: &bytes) { type, bytes in
      bytes += "\n{".utf8
      OCELJSONText.appendMembers([("name", type.name)], to: &bytes)
      bytes += ",\"attributes\":".utf8
      OCELJSONText.append(type.attributes, to: &bytes) { attribute, bytes in
        OCELJSONText.append(
          [("name", attribute.name), ("type", attribute.type.rawValue)], to: &bytes)
      }
      bytes.append(JSONByte.closeBrace)
    }
  }

  private static func append(_ object: SourceObject, to bytes: inout [UInt8]) {
    bytes.append(JSONByte.openBrace)
    OCELJSONText.appendMembers([("id", object.id), ("type", object.type)], to: &bytes)
    bytes += ",\"attributes\":".utf8
    OCELJSONText.append(object.values, to: &bytes) { value, bytes in
      OCELJSONText.append(
        [
          ("name", value.attribute.key), ("time", value.time),
          ("value", OCELOutput.text(value.attribute.value)),
        ], to: &bytes)
    }
    append(object.relations, to: &bytes)
  }

  private static func append(_ event: OCELOutput.Event, to bytes: inout [UInt8]) {
    bytes.append(JSONByte.openBrace)
    let members = [("id", event.id), ("type", event.type), ("time", event.time)]
    OCELJSONText.appendMembers(members, to: &bytes)
    bytes += members.allSatisfy({ $0.1 == nil }) ? [] : [JSONByte.comma]
    bytes += "\"attributes\":".utf8
    OCELJSONText.append(event.attributes, to: &bytes) { attribute, bytes in
      OCELJSONText.append([("name", attribute.name), ("value", attribute.text)], to: &bytes)
    }
    append(event.relations, to: &bytes)
  }

  /// Appends the relations that end an object or event.
  private static func append(_ relations: [Tag], to bytes: inout [UInt8]) {
    bytes += ",\"relationships\":".utf8
    OCELJSONText.append(relations, to: &bytes) { tag, bytes in
      OCELJSONText.append([("objectId", tag.value), ("qualifier", tag.qualifier)], to: &bytes)
    }
    bytes.append(JSONByte.closeBrace)
  }
}

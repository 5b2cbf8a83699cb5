internal import Casework
internal import EventModel

/// Values of known fields, from the texts of a file.
enum FieldText {
  /// The value as the field's shape has it; nil where the text does not fit.
  static func value(
    _ text: String, field name: String, of type: String, times: SourceTimes
  ) -> JSONValue? {
    guard let entry = CaseVocabulary.type(named: type)?.entry,
      let field = entry.fields.first(where: { $0.name == name })
    else { return nil }
    switch field.shape {
    case .date: return times.read(text).map { .string("\($0.time.civilDate)") }
    case .instant: return times.read(text).map { .string($0.time.description) }
    case .code(let words):
      return words.contains(text) ? .string(text) : nil
    case .count, .ore, .position: return Int64(text).map { .number(String($0)) }
    case .flag:
      return switch text.lowercased() {
      case "true", "1", "yes", "ja": .bool(true)
      case "false", "0", "no", "nej": .bool(false)
      default: nil
      }
    case .name: return .string(text)
    case .names: return .array([.string(text)])
    case .codes(let words): return words.contains(text) ? .array([.string(text)]) : nil
    case .object: return nil
    }
  }
}

extension OffsetInstant {
  /// The date on the writer's wall calendar.
  var civilDate: CivilDate { instant.advanced(minutes: Int64(offsetMinutes)).civil.date }
}

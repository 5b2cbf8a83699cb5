internal import CaseEngine
internal import EventLog
internal import EventModel
internal import Interchange
internal import Office

/// The exit codes of the command line.
enum FailureCode: Int32 {
  case finding = 1
  case usage = 2
  case badInput = 3
  case storeFault = 4
  case refused = 5
}

/// Why a command ends with a code other than 0: what is wrong, and what to do.
struct CommandFailure: Error {
  let code: FailureCode
  let text: String

  init(_ code: FailureCode, _ sentence: String, remedy: String) {
    self.code = code
    text = "\(sentence)\n\(remedy)"
  }

  init(_ error: LogError) {
    self.init(Self.code(of: error), error.sentence, remedy: error.remedy)
  }

  init(_ error: EngineError) {
    if case .log(let error) = error {
      self.init(error)
    } else {
      self.init(.badInput, error.sentence, remedy: error.remedy)
    }
  }

  init(_ error: InterchangeError) {
    switch error {
    case .log(let error): self.init(error)
    case .file(_, _), .unknownFormat, .malformed, .tooManyFaults, .tooLarge, .roleUnknown, .mapping,
      .changed, .clash, .importedOtherwise:
      self.init(.badInput, error.sentence, remedy: error.remedy)
    }
  }

  /// Nil for errors that are neither of the engine, the log nor the synthetic office.
  init?(any error: any Error) {
    switch error {
    case let error as LogError: self.init(error)
    case let error as EngineError: self.init(error)
    case let error as InterchangeError: self.init(error)
    case let error as SteeringFileError:
      self.init(.badInput, error.sentence, remedy: error.remedy)
    case let error as MeasureFileError:
      self.init(.badInput, error.sentence, remedy: error.remedy)
    case let error as UnknownMeasure:
      self.init(
        .badInput, "there is no measure \(error.id)",
        remedy: error.nearest.map { "did you mean \($0)?" }
          ?? "there are: \(error.known.joined(separator: ", "))")
    case let error as OfficeParameterError:
      self.init(.badInput, error.sentence, remedy: error.remedy)
    case let error as OfficeRequestError:
      self.init(.badInput, error.sentence, remedy: error.remedy)
    default: return nil
    }
  }

  private static func code(of error: LogError) -> FailureCode {
    switch error {
    case .tooLarge, .emptyName, .unknownFlags, .payloadNotObject, .emptyBatch, .repeatedID,
      .scatteredCommand, .partlyKnown, .differentContent, .differentCommand, .subjectErased,
      .wrongRevision, .premiseBroken, .storeMissing, .storeExists, .noSuchPosition,
      .sealedFieldUnreadable, .clockBeforeEpoch, .recordedBackwards, .viewTableName:
      .badInput
    case .newerFormat, .unreadableFormat, .storeDamaged, .storeReplaced, .closed, .store,
      .viewTableLost, .spoolDamaged:
      .storeFault
    }
  }
}

internal import CaseEngine

/// What the running command knows beside the store: given once by the executable.
enum CommandCatalogue {
  @TaskLocal static var current = Catalogue()
}

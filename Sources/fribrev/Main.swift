import FribrevCatalogue
import FribrevCommand

/// The command `fribrev`, with the law packs and policies of this repository.
@main
enum Main {
  static func main() async throws {
    await Fribrev.run(with: try .house())
  }
}

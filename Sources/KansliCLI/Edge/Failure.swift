import Conversion
import Cooperation
import Foundation
import KansliStore
import KansliWeb
import Reading
import Register

/// What a command cannot understand of its input.
enum InputError: Error {
  case noSuchFile(String)
  case cannotReadFile(String)
  case unreadable(String, UnreadableFile)
  case unconvertible(String, ConversionFailure)
  case notADocument(String)
  case badDay(String)
  case badInstant(String)
  case badListen(String)
  case badFormat(String)
  case badYear(Int)
  case noOutput(String)
  case unprintable(PrintFailure)
  case badConfirm(String)
  case badSettings(String, [SettingsProblem])
  case badEmail(String)
  case badRole(String)
  case badLanguage(String)
  case badProvider(String)
  case badMail(String)
  case nothingToImport
  case cannotWrite(String)
  case portInUse(String)
  case cannotListen(String)
  case unknownCountry(String, suggestions: [String])
  case badIndicators(String, IndicatorProblem)
  case wrongSource(String, is: IndicatorSource)
}

extension InputError {
  /// The file it is about, where it is about one.
  var path: String {
    switch self {
    case .noSuchFile(let path), .cannotReadFile(let path), .unreadable(let path, _),
      .unconvertible(let path, _), .notADocument(let path):
      path
    default: ""
    }
  }
}

/// A command that has said all there is to say ends with a code.
struct Ending: Error {
  var code: Int32
}

/// An error as a command ends with it: a sentence and the contract's exit code.
struct Failure {
  var sentence: String?
  var code: Int32

  /// `nil` where the error is the argument parser's.
  init?(_ error: any Error, _ phrases: Phrases) {
    switch error {
    case let error as Ending: self.init(sentence: nil, code: error.code)
    case .unknownCountry(let text, let suggestions) as InputError:
      self.init(sentence: phrases.screening.unknownCountry(text, suggestions), code: 4)
    case .badYear(let year) as InputError:
      self.init(sentence: phrases.report.badYear(year), code: 2)
    case .noOutput(let format) as InputError:
      self.init(sentence: phrases.report.noOutput(format), code: 2)
    case .unprintable(.missing) as InputError:
      self.init(sentence: phrases.matter.printMissing, code: 5)
    case .unprintable as InputError: self.init(sentence: phrases.matter.printFailed, code: 5)
    case .badIndicators(let file, let problem) as InputError:
      self.init(sentence: phrases.sources.notRead(file, problem), code: 2)
    case .wrongSource(let file, let source) as InputError:
      self.init(sentence: phrases.sources.otherSource(file, source), code: 2)
    case .badSettings(let file, let problems) as InputError:
      self.init(sentence: Self.lines(problems, file, phrases), code: 2)
    case let error as CriteriaInUse:
      self.init(sentence: phrases.settings.criteriaInUse(error), code: 3)
    case let error as InputError: self.init(error, phrases.terminal)
    case let error as Refusal: self.init(sentence: phrases.refusal(error), code: 3)
    case let error as StoreError:
      self.init(sentence: phrases.storeError(error), code: Self.code(error))
    case let error as CocoaError where Self.isFull(error):
      self.init(sentence: phrases.storeError(.diskFull), code: 5)
    case let error as CaseFileError:
      self.init(
        sentence: phrases.terminal.unexpected("\(error.line): \(error.message)"), code: 2)
    default: return nil
    }
  }

  private init(sentence: String?, code: Int32) {
    self.sentence = sentence
    self.code = code
  }

  /// What the file is at fault for, and what the machine is.
  private static func code(_ failure: ConversionFailure) -> Int32 {
    switch failure {
    case .toolMissing, .cannotWork: 5
    default: 2
    }
  }

  private init(_ error: InputError, _ words: Shared<TerminalPhrases>) {
    let (sentence, code): (String, Int32) =
      switch error {
      case .noSuchFile(let file): (words.noSuchFile(file), 4)
      case .cannotReadFile(let file): (words.cannotReadFile(file), 5)
      case .unreadable(let file, .empty): (words.emptyFile(file), 2)
      case .unreadable(let file, .binary): (words.binaryFile(file), 2)
      case .unreadable(let file, .tooLarge(let bytes)): (words.tooLargeFile(file, bytes), 2)
      case .unconvertible(let file, let failure):
        (words.unconvertible(file, failure), Self.code(failure))
      case .notADocument(let file): (words.notADocument(file), 2)
      case .badDay(let text): (words.badDay(text), 2)
      case .badInstant(let text): (words.badInstant(text), 2)
      case .badListen(let text): (words.badListen(text), 2)
      case .badFormat(let text): (words.badFormat(text), 2)
      case .badConfirm(let text): (words.badConfirm(text), 2)
      case .badEmail(let text): (words.badEmail(text), 2)
      case .badRole(let text): (words.badRole(text), 2)
      case .badLanguage(let text): (words.badLanguage(text), 2)
      case .badProvider(let text): (words.badProvider(text), 2)
      case .badMail(let name): (words.badMail(name), 2)
      case .nothingToImport: (words.nothingToImport, 2)
      case .cannotWrite(let path): (words.cannotWrite(path), 5)
      case .portInUse(let address): (words.portInUse(address), 5)
      case .cannotListen(let address): (words.cannotListen(address), 5)
      // Told of above, in the words of their own subjects.
      case .unknownCountry(let text, _), .noOutput(let text): (text, 4)
      case .badYear(let year): ("\(year)", 2)
      case .unprintable(let failure): ("\(failure)", 5)
      case .badIndicators(let file, _), .wrongSource(let file, _), .badSettings(let file, _):
        (file, 2)
      }
    self.init(sentence: sentence, code: code)
  }

  private static func code(_ error: StoreError) -> Int32 {
    switch error {
    case .unknownDocument, .unknownEdition, .unknownBody, .unknownTopic,
      .unknownReviewItem, .unknown:
      4
    case .notEmpty, .fileExists, .forbidden, .stale, .taken: 3
    case .badAddress: 2
    default: 5
    }
  }

  /// All that is wrong with a file of settings, a line each.
  private static func lines(
    _ problems: [SettingsProblem], _ file: String, _ phrases: Phrases
  ) -> String {
    problems.map { found in
      [file, found.place, phrases.settings.problem(found.fault)].filter { !$0.isEmpty }
        .joined(separator: ": ")
    }.joined(separator: "\n")
  }

  private static func isFull(_ error: CocoaError) -> Bool { error.code == .fileWriteOutOfSpace }
}

import KansliStore
import Register

/// The words of letters that could not be sent.
public struct OutboxPhrases: Sendable {
  public let title: String
  public let lead: String
  public let none: String
  public let noMail: String
  public let to: String
  public let letter: String
  public let why: String
  public let tries: String
  public let next: String
  public let acts: String
  public let retry: String
  public let remove: String
  public let givenUp: String
  public let emptied: String
  public let gone: String
  public let problem: @Sendable (String?) -> String

  static let swedish = OutboxPhrases(
    title: "Brev som inte kom fram",
    lead: "E-post som Kansli inte har kunnat skicka: till vem, varför och när nästa försök görs.",
    none: "Alla brev har kommit iväg.",
    noMail: "Den här servern skickar ingen e-post; KANSLI_MAIL säger hur den ska göra det.",
    to: "Till",
    letter: "Brev",
    why: "Varför",
    tries: "Försök",
    next: "Nästa försök",
    acts: "Åtgärd",
    retry: "Försök igen",
    remove: "Ta bort",
    givenUp: "inget; Kansli har gett upp",
    emptied: "Länken i brevet är borttagen. Skicka en ny därifrån den kom.",
    gone: "Brevet är redan skickat eller borttaget.",
    problem: { OutboxSentences.swedish($0) })

  static let english = OutboxPhrases(
    title: "Letters that did not arrive",
    lead: "Mail that Kansli could not send: to whom, why and when it is tried next.",
    none: "All letters are on their way.",
    noMail: "This server sends no mail; KANSLI_MAIL says how it should.",
    to: "To",
    letter: "Letter",
    why: "Why",
    tries: "Tries",
    next: "Next try",
    acts: "Act",
    retry: "Try again",
    remove: "Remove",
    givenUp: "none; Kansli has given up",
    emptied: "The link in the letter is removed. Send a new one from where it came.",
    gone: "The letter has been sent or removed already.",
    problem: { OutboxSentences.english($0) })
}

/// Why a letter was not sent, in a sentence. The outbox holds the kind of problem first, then what
/// the mail server said.
enum OutboxSentences {
  static func swedish(_ problem: String?) -> String {
    let (kind, rest) = parts(problem)
    let said = rest.isEmpty ? "" : " Servern svarade: \(rest)"
    switch kind {
    case "address": return "Adressen är ingen e-postadress."
    case "sender":
      return "Det finns ingen avsändaradress; ange den i inställningarna eller KANSLI_MAIL_FROM."
    case "refused": return "E-postservern tog inte emot brevet.\(said)"
    case "signInRefused": return "E-postservern godtog inte inloggningen.\(said)"
    case "unreachable": return "E-postservern gick inte att nå."
    case "timedOut": return "E-postservern svarade inte i tid."
    case "notTrusted": return "Förbindelsen med e-postservern var inte säker nog."
    case "program": return "Programmet sendmail finns inte eller kunde inte skicka brevet."
    case "unusable": return "Servern kan inte skicka e-post på det sätt som är inställt."
    case "message": return "Brevet gick inte att skriva."
    default: return "Skälet är inte känt."
    }
  }

  static func english(_ problem: String?) -> String {
    let (kind, rest) = parts(problem)
    let said = rest.isEmpty ? "" : " The server answered: \(rest)"
    switch kind {
    case "address": return "The address is no e-mail address."
    case "sender":
      return "There is no sender's address; give it in the settings or KANSLI_MAIL_FROM."
    case "refused": return "The mail server did not take the letter.\(said)"
    case "signInRefused": return "The mail server did not accept the sign-in.\(said)"
    case "unreachable": return "The mail server could not be reached."
    case "timedOut": return "The mail server did not answer in time."
    case "notTrusted": return "The connection to the mail server was not safe enough."
    case "program": return "The program sendmail is missing or could not send the letter."
    case "unusable": return "The server cannot send mail in the way that is set."
    case "message": return "The letter could not be written."
    default: return "The reason is not known."
    }
  }

  private static func parts(_ problem: String?) -> (kind: String, rest: String) {
    let words = (problem ?? "").split(separator: " ", maxSplits: 1)
    return (words.first.map(String.init) ?? "", words.dropFirst().first.map(String.init) ?? "")
  }
}

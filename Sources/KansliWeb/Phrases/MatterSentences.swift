import KansliStore
import Publishing
import Register

/// Where a matter is, what happened to it and how far its decision has come, in words.
enum MatterSentences {
  @Sendable static func swedish(_ matter: Matter) -> String {
    switch matter.place {
    case .drafting: "Skrivs av \(matter.department)"
    case .referral: "Ute på remiss"
    case .with:
      matter.isWithDecider
        ? "Hos \(matter.holder ?? "") för beslut" : "Hos \(matter.holder ?? "") för beredning"
    case .decided: "Beslutat"
    case .withdrawn: "Tillbakadraget"
    case .rejected: "Avslaget"
    }
  }

  @Sendable static func english(_ matter: Matter) -> String {
    switch matter.place {
    case .drafting: "Being written by \(matter.department)"
    case .referral: "Out on referral"
    case .with:
      matter.isWithDecider
        ? "With \(matter.holder ?? "") for decision"
        : "With \(matter.holder ?? "") for preparation"
    case .decided: "Decided"
    case .withdrawn: "Withdrawn"
    case .rejected: "Rejected"
    }
  }

  @Sendable static func swedish(_ outcome: MeetingOutcome) -> String {
    switch outcome {
    case .supports: "tillstyrkt"
    case .opposes: "avstyrkt"
    case .refersBack: "återremitterat"
    case .postpones: "bordlagt"
    case .rejects: "avslaget"
    case .decides: "beslutat"
    }
  }

  @Sendable static func english(_ outcome: MeetingOutcome) -> String {
    switch outcome {
    case .supports: "supported"
    case .opposes: "opposed"
    case .refersBack: "referred back"
    case .postpones: "postponed"
    case .rejects: "rejected"
    case .decides: "decided"
    }
  }

  @Sendable static func swedish(_ step: MatterStep) -> String {
    switch step.kind {
    case .open: "Ärendet öppnades"
    case .edit: "Uppgifterna ändrades"
    case .refer: "Skickades på remiss"
    case .closeReferral: "Remissen avslutades"
    case .submit: "Lämnades till beredning"
    case .place: "Sattes upp hos \(step.body ?? "")"
    case .withdraw: "Drogs tillbaka"
    case .outcome:
      "\(step.body ?? ""): \(step.outcome.map(Self.swedish) ?? "")"
    }
  }

  @Sendable static func english(_ step: MatterStep) -> String {
    switch step.kind {
    case .open: "The matter was opened"
    case .edit: "Its facts were changed"
    case .refer: "Sent on referral"
    case .closeReferral: "The referral was closed"
    case .submit: "Handed over for preparation"
    case .place: "Put on a meeting of \(step.body ?? "")"
    case .withdraw: "Withdrawn"
    case .outcome: "\(step.body ?? ""): \(step.outcome.map(Self.english) ?? "")"
    }
  }

  @Sendable static func swedish(_ stage: Finality.Stage) -> String {
    switch stage {
    case .decided: "beslutat"
    case .minutesApproved: "protokollet justerat"
    case .announced: "tillkännagivet, kan överklagas"
    case .final: "laga kraft"
    case .appealed: "överklagat"
    case .annulled: "upphävt av domstol"
    }
  }

  @Sendable static func english(_ stage: Finality.Stage) -> String {
    switch stage {
    case .decided: "decided"
    case .minutesApproved: "minutes approved"
    case .announced: "announced, can be appealed"
    case .final: "final"
    case .appealed: "appealed"
    case .annulled: "annulled by a court"
    }
  }

  @Sendable static func swedish(_ kind: MatterConsequence.Kind) -> String {
    switch kind {
    case .economy: "Ekonomi"
    case .organisation: "Organisation"
    case .children: "Barn och unga"
    case .equality: "Jämlikhet och jämställdhet"
    case .environment: "Miljö och klimat"
    case .law: "Juridik"
    }
  }

  @Sendable static func english(_ kind: MatterConsequence.Kind) -> String {
    switch kind {
    case .economy: "Economy"
    case .organisation: "Organisation"
    case .children: "Children and young people"
    case .equality: "Equality"
    case .environment: "Environment and climate"
    case .law: "Law"
    }
  }
}

import Cooperation
import KansliStore
import Publishing
import Register

/// The words of cooperation abroad, at the desk and on the public pages.
public struct CooperationPhrases: Sendable {
  let title: String
  let lead: String
  let publicTitle: String
  let first: String
  let nothingToDo: String
  let relations: String
  let noRelations: String
  let newRelation: String
  let newRelationLead: String
  let changeFacts: String
  let partner: String
  let partners: String
  let newPartner: String
  let noPartners: String
  let findPartner: String
  let search: String
  let chooseFileAgain: String
  let noCountry: String
  let withPartner: String
  let projects: String
  let newProject: String
  let assignments: String
  let assignmentsLead: String
  let newAssignment: String
  let countries: String
  let pictures: String
  let report: String
  let tables: String
  let sources: String
  let name: String
  let kind: String
  let country: String
  let place: String
  let placeHint: String
  let placeUnknown: String
  let onMap: String
  let onMapHint: String
  let website: String
  let websiteHint: String
  let note: String
  let noteHint: String
  let committee: String
  let department: String
  let contact: String
  let contactHint: String
  let purpose: String
  let purposeHint: String
  let benefit: String
  let benefitHint: String
  let enteredOn: String
  let enteredHint: String
  let entered: String
  let since: String
  let slug: String
  let slugHint: String
  let standsNow: String
  let state: String
  let states: String
  let toState: String
  let move: String
  let moveButton: String
  let beforeEntering: String
  let onDay: String
  let reason: String
  let reasonHint: String
  let firstReasonHint: String
  let body: String
  let bodyHint: String
  let ledgerDecision: String
  let noLedgerDecision: String
  let ledgerDecisionHint: String
  let findDecision: String
  let decidedOn: String
  let minutesItem: String
  let registryNumber: String
  let decision: String
  let decisions: String
  let conditions: String
  let toLookAt: String
  let drafts: String
  let trials: String
  let screen: String
  let proposeExemption: String
  let agreements: String
  let newAgreement: String
  let parties: String
  let otherParties: String
  let languages: String
  let languagesHint: String
  let validFrom: String
  let validity: String
  let validThrough: String
  let endHint: String
  let evaluateBy: String
  let clauses: String
  let paper: String
  let file: String
  let fileHint: String
  let fileSHA: String
  let download: String
  let keptAt: String
  let keptAtHint: String
  let sign: String
  let signedOn: String
  let signedHint: String
  let signButton: String
  let signed: String
  let notSigned: String
  let activities: String
  let newActivity: String
  let removeActivity: String
  let days: String
  let firstDay: String
  let lastDay: String
  let lastDayHint: String
  let participants: String
  let participantsHint: String
  let cost: String
  let currency: String
  let result: String
  let lastActivity: String
  let noneKnown: String
  let agreementThrough: String
  let exemptionThrough: String
  let partOf: String
  let noRelation: String
  let programme: String
  let programmeHint: String
  let otherProgramme: String
  let noProgramme: String
  let role: String
  let periodLabel: String
  let funding: String
  let budget: String
  let ownShare: String
  let applied: String
  let granted: String
  let paid: String
  let withoutFunding: String
  let withoutHint: String
  let ranBefore: String
  let start: String
  let startDay: String
  let startButton: String
  let startDecision: String
  let seat: String
  let seatHint: String
  let holder: String
  let holderHint: String
  let permeated: String
  let followedUp: String
  let contributions: String
  let contributionsLink: String
  let noContributions: String
  let aim: String
  let indicator: String
  let assessment: String
  let saveAssessment: String
  let secret: String
  let secretBox: String
  let change: String
  let add: String
  let all: String
  let choose: String
  let nothing: String
  let stale: String
  let notAPlace: String
  let notAWebsite: String
  let notACurrency: String
  let sisterCities: String
  let runningProjects: String
  let otherProjects: String
  let endedRelations: String
  let governedBy: String
  let noPolicy: String
  let sourcePlaces: String
  let sourceProgrammes: String
  let asData: String
  let from: String
  let words: CooperationWords
  let openTasks: @Sendable (Int) -> String
  let decidedBy: @Sendable (DecisionHeader) -> String
  let end: @Sendable (ValidityEnd) -> String
  let screeningOf: @Sendable (_ partner: String) -> String
  let exemptionOf: @Sendable (_ body: String) -> String
  let basis: @Sendable (ContributionBasis) -> String
  let clause: @Sendable (Agreement.Clause) -> String
  let clausesMissing: @Sendable ([Agreement.Clause]) -> String
  let hasClauses: @Sendable ([Agreement.Clause]) -> String
  let period: @Sendable (_ from: CalendarDate?, _ through: CalendarDate?) -> String
  let rate: @Sendable (_ share: String?, _ isChecked: Bool) -> String?
  let settle: @Sendable (Project.State) -> String
  let criteriaFrom: @Sendable (AssessmentCriteria) -> String
  let newerCriteria: @Sendable (AssessmentCriteria) -> String
  let assessAnew: String
  let tookPart: @Sendable (Int) -> String
  let decisionsFound: @Sendable (Int) -> String
  /// What a search for partners found, and how many of them can be ticked below.
  let partnersFound: @Sendable (_ query: String, _ count: Int, _ shown: Int) -> String
  let findPartnerHint: @Sendable (_ count: Int) -> String
  let notAnAmount: @Sendable (String) -> String
  let notANumber: @Sendable (String) -> String
  let publicLead: @Sendable (_ municipality: String) -> String
  let sisterLead: @Sendable (Int) -> String
  let sourceRegister: @Sendable (_ municipality: String) -> String
  let finding: @Sendable (CooperationFinding, _ partner: String) -> String
  let findingTodo: @Sendable (CooperationFinding) -> String
  let findingsBesides: @Sendable (Int) -> String
  let proposal: @Sendable (CooperationProposal, _ title: String, _ body: String?) -> String
  let refusal: @Sendable (CooperationRefusal, _ partner: String) -> FindingPhrase
}

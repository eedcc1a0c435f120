/** What is told of a piece of work, and the words it is told in: `history.<kind>` in the catalogues. */
export const HISTORY_KINDS = {
  "board.pinIdea": "ideaPinned",
  "board.selectIdea": "ideaChosen",
  "bundles.bundle": "ideasBundled",
  "bundles.select": "bundleChosen",
  "items.startPost": "started",
  "cases.notice": "caseNoticed",
  "cases.triage": "caseJudged",
  "cases.take": "caseTaken",
  "cases.passTo": "casePassed",
  "cases.listen": "caseListened",
  "cases.close": "caseClosed",
  "cases.reopen": "caseReopened",
  "cases.backAgain": "caseBack",
  "flow.startTalking": "talkingStarted",
  "items.saveDetails": "detailsChanged",
  "media.addMedia": "pictureAdded",
  "media.removeMedia": "pictureRemoved",
  "flow.submit": "submitted",
  "flow.accept": "accepted",
  "flow.acceptOwn": "goneOnAlone",
  "flow.sendBack": "sentBack",
  "flow.takeBack": "takenBack",
  "flow.askSignOff": "askedToSign",
  "flow.signOff": "signed",
  "flow.withholdSignOff": "withheld",
  "flow.momentPassed": "momentPassed",
  "flow.withdraw": "withdrawn",
  "consultations.open": "consulted",
  "consultations.answerYes": "consultedYes",
  "consultations.answerNo": "consultedNo",
  "consultations.answerYesIf": "consultedYesIf",
  "consultations.withdraw": "consultationWithdrawn",
  "consultations.lapse": "consultationLapsed",
  "consultations.overdue": "consultationOverdue",
  "tone.letBe": "toneLetBe",
  "tone.endLetBe": "toneLetBeEnded",
  "tone.overrule": "toneOverruled",
  "publishing.order": "ordered",
  "publishing.sent": "placed",
  "publishing.failed": "failed",
  "publishing.cancelled": "cancelled",
  "publishing.published": "published",
  "crisis.decideHeld": "heldDecided",
  "publishing.held": "keptBack",
  "extensions.ask": "moreTimeAsked",
  "extensions.grant": "moreTimeGranted",
  "extensions.refuse": "moreTimeRefused",
  "calendars.replan": "replanned",
  "deadlines.step": "deadline",
  "deadlines.passOn": "passedOn",
  "deadlines.expire": "expired",
} as const;

export type HistoryAction = keyof typeof HISTORY_KINDS;
export type HistoryKind = (typeof HISTORY_KINDS)[HistoryAction];

/** One thing that happened: who, when, and what they said with it. Moments are ISO texts. */
export type HistoryLine = {
  id: string;
  kind: HistoryKind;
  at: string;
  name: string;
  /** Quoted after the line; null when nothing was said. */
  words: string | null;
  /** The words that a line is about, and how many there are. */
  about: string | null;
  count: number | null;
  /** What the line names: the step of a deadline, the role a stage went to, the moment it goes out or is due. */
  step: string | null;
  role: string | null;
  goesAt: string | null;
  /** In whose name, when a deputy did it with the powers of somebody who was away. */
  deputyFor: string | null;
  /** The small-team setting was used: the author accepted own work. */
  isOwnWork: boolean;
  /** The agreement decided it: the entry can be opened as a decision. */
  isDecision: boolean;
};

/** Where a decision is explained: the entry of the journal by its id. */
export const decisionHref = (entryId: string): string => `/decisions/${entryId}`;

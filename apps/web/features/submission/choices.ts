import type { CaseAudienceKind, Purpose, Urgency } from '../../graphql/generated/operations.js';

/** Everything the author decides at submission beside the text; kept in memory only. */
export interface Choices {
  readonly purpose: Purpose;
  readonly kind: CaseAudienceKind;
  readonly assignmentIds: readonly string[];
  readonly supervisionGroupId: string | null;
  readonly colleagueId: string | null;
  readonly consultationGroupId: string | null;
  readonly excludedPersonIds: readonly string[];
  readonly ageBand: string;
  readonly presentingArea: string;
  readonly urgency: Urgency;
  /** The entry of the on-call telephone that was shown before "today" was chosen. */
  readonly onCallVersion: number | null;
  readonly isUnscreened: boolean;
  readonly attested: readonly string[];
}

/** What a purpose allows, as the API says it. */
export interface PurposeFace {
  readonly purpose: Purpose;
  readonly audiences: readonly string[];
  readonly attestations: readonly { readonly code: string; readonly text: string }[];
}

/** The kinds of reader behind each choice, as the API names them. */
const KINDS: readonly (readonly [CaseAudienceKind, string])[] = [
  ['ASSIGNMENTS', 'ASSIGNED_SUPERVISOR'],
  ['SUPERVISION_GROUP', 'SUPERVISION_GROUP'],
  ['COLLEAGUE', 'NAMED_COLLEAGUE'],
  ['CONSULTATION_GROUP', 'CONSULTATION_GROUP'],
];

/** The kinds of audience that a purpose offers. */
export const kindsOf = ({ audiences }: PurposeFace): readonly CaseAudienceKind[] =>
  KINDS.filter(([, reader]) => audiences.includes(reader)).map(([kind]) => kind);

/** What a new submission starts from: training supervision by everyone who supervises, nothing attested. */
export function startingChoices(start: {
  readonly assignmentIds: readonly string[];
  readonly teaser?: { readonly ageBand: string; readonly presentingArea: string } | undefined;
}): Choices {
  return {
    purpose: 'TRAINING_SUPERVISION',
    kind: 'ASSIGNMENTS',
    assignmentIds: start.assignmentIds,
    supervisionGroupId: null,
    colleagueId: null,
    consultationGroupId: null,
    excludedPersonIds: [],
    ageBand: start.teaser?.ageBand ?? '',
    presentingArea: start.teaser?.presentingArea ?? '',
    urgency: 'ROUTINE',
    onCallVersion: null,
    isUnscreened: false,
    attested: [],
  };
}

/** Another purpose: its own readers and its own statements; what was attested for the other does not count for it. */
export function withPurpose(choices: Choices, rule: PurposeFace): Choices {
  const kinds = kindsOf(rule);
  const kind = kinds.includes(choices.kind) ? choices.kind : (kinds[0] ?? choices.kind);
  return { ...withKind(choices, kind), purpose: rule.purpose, attested: [] };
}

/** Another kind of audience; exclusions belong to the group they were made in. */
export const withKind = (choices: Choices, kind: CaseAudienceKind): Choices => ({
  ...choices,
  kind,
  excludedPersonIds: [],
  isUnscreened: choices.isUnscreened && kind === 'ASSIGNMENTS',
});

/** How soon; "today" only together with the entry that was shown. */
export const withUrgency = (choices: Choices, urgency: Urgency, onCallVersion: number | null): Choices => ({
  ...choices,
  urgency,
  onCallVersion,
  isUnscreened: choices.isUnscreened && urgency === 'TODAY',
});

/** With or without a member of a list. */
export const toggled = (list: readonly string[], one: string): readonly string[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];

/** The choices as the API takes them; only the audience that is chosen is sent. */
export function choicesInput(choices: Choices) {
  const { kind } = choices;
  return {
    purpose: choices.purpose,
    assignmentIds: kind === 'ASSIGNMENTS' ? choices.assignmentIds : [],
    supervisionGroupId: kind === 'SUPERVISION_GROUP' ? choices.supervisionGroupId : null,
    colleagueId: kind === 'COLLEAGUE' ? choices.colleagueId : null,
    consultationGroupId: kind === 'CONSULTATION_GROUP' ? choices.consultationGroupId : null,
    excludedPersonIds: choices.excludedPersonIds,
    teaser: { ageBand: choices.ageBand, presentingArea: choices.presentingArea },
    urgency: choices.urgency,
    onCallVersion: choices.onCallVersion,
    unscreened: choices.isUnscreened,
    attestations: choices.attested,
  };
}

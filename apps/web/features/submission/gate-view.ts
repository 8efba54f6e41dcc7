import { explain } from '@subrosa/deid/evidence.js';
import type { GateRefusalFragment } from '../../graphql/generated/operations.js';
import type { DraftContent } from '../write-ups/draft-content.js';
import type { Choices } from './choices.js';
import { openHere, openThere } from './found-places.js';
import type { FoundPlace } from './found-places.js';
import { placeRefusals } from './refusal-places.js';
import type { PlacedRefusal } from './refusal-places.js';
import type { DeviceCheck } from './use-device-check.js';
import type { Refused } from './use-submission.js';

/** All that is known of what stands in the way. */
export interface GateFacts {
  readonly content: DraftContent;
  readonly check: DeviceCheck;
  readonly standing: readonly GateRefusalFragment[] | null;
  readonly refused: Refused | null;
  readonly choices: Choices;
  /** 0 before the first attempt: nobody is told what they had no chance to do. */
  readonly attempt: number;
}

/** What the page shows of it. */
export interface GateView {
  /** What is found and not answered, here or by the server. */
  readonly open: readonly FoundPlace[];
  /** At their places. */
  readonly refusals: readonly PlacedRefusal[];
  /** The same for the summary after an attempt; a new attempt replaces it. */
  readonly summary: readonly PlacedRefusal[];
  /** True if this device lets the text go: nothing is open, or the case goes out unscreened. */
  readonly mayLeave: boolean;
}

const CHECKING = 'The check on this device is still running. Send it again in a moment.';
const FAILED =
  'The check on this device could not run, so nothing was sent. Load the page again to have it run once more.';

/** Nothing leaves the device with a finding open; what the gate says about choices is known all the same. */
export function gateView(facts: GateFacts): GateView {
  const { content, check, standing, refused, choices, attempt } = facts;
  const texts = new Map([
    ['question', content.question],
    ...content.sections.map(({ key, text }) => [key, text] as const),
  ]);
  const here = check.state === 'DONE' ? check.open : [];
  const open = [
    ...openHere(texts, here, ({ evidence }) => evidence.map(explain)),
    ...openThere(texts, refused?.findings ?? []),
  ];
  const mayLeave = check.state === 'DONE' && (here.length === 0 || choices.isUnscreened);
  const said =
    attempt === 0
      ? []
      : [
          ...(mayLeave ? [] : [deviceRefusal(check, here.length)]),
          ...standingOf(refused, standing, mayLeave),
        ];
  const placed = placeRefusals(said);
  return { open, refusals: placed, summary: placed, mayLeave };
}

/** The last answer of the gate, or what it says without the text while the text is held back. */
const standingOf = (
  refused: Refused | null,
  standing: readonly GateRefusalFragment[] | null,
  mayLeave: boolean,
): readonly GateRefusalFragment[] => refused?.refusals ?? (mayLeave ? [] : (standing ?? []));

function deviceRefusal(check: DeviceCheck, count: number): GateRefusalFragment {
  const left = count === 1 ? '1 possible identifier is' : `${count} possible identifiers are`;
  const text = {
    CHECKING,
    FAILED,
    DONE: `${left} still open. Replace or keep each with a reason; nothing leaves this device before.`,
  }[check.state];
  return { code: 'OPEN_ON_DEVICE', field: 'sections', text, params: [] };
}

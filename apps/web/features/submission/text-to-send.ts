import { engineVersion } from '@subrosa/deid/engine-version.js';
import { textDigest } from '@subrosa/kernel/text-digest.js';
import type { Resolution } from '@subrosa/deid';

/** A pseudonymized text with the answers to its findings. */
export interface AnsweredText {
  readonly question: string;
  readonly sections: readonly { readonly key: string; readonly text: string }[];
  readonly resolutions: readonly Resolution[];
  /** How many findings of this device are left open. */
  readonly unresolved: number;
}

/** The text as it goes to the gate, blank sections left out, with what this device vouches for. */
export async function textToSend(text: AnsweredText, recordVersion: number) {
  const { question, resolutions, unresolved } = text;
  // Nothing but key and text: what else a caller keeps beside them is not the gate's.
  const sections = text.sections
    .filter((section) => section.text.trim() !== '')
    .map((section) => ({ key: section.key, text: section.text }));
  return {
    question,
    sections,
    resolutions: resolutions.map(({ section, from, to, kind, resolution, reasonCode }) => ({
      section,
      from,
      to,
      kind,
      resolution,
      reasonCode: reasonCode ?? null,
    })),
    deviceCheck: {
      textDigest: await textDigest([{ key: 'question', text: question }, ...sections]),
      recordVersion,
      engineVersion,
      unresolved,
    },
  };
}

/** The same with the words withheld: the gate still says what is wrong with readers, consent and choices. */
export const textWithheld = (keys: readonly string[]) => ({
  question: '',
  sections: keys.map((key) => ({ key, text: '' })),
  resolutions: [],
  deviceCheck: null,
});

import type { CaseCipher } from '@subrosa/platform/crypto/index.js';
import { z } from 'zod';
import type { Anchor } from '../cases/index.js';
import { anchorField } from './sealed-fields.js';
import type { ThreadRow } from './thread.row.js';

const stored = z.strictObject({ quote: z.string(), prefix: z.string(), suffix: z.string() });

/** An anchor never changes, so its words are sealed once. */
const ANCHOR_VERSION = 1;

/** The words of an anchor, sealed as one JSON under the case key. */
export function sealAnchor(cipher: CaseCipher, threadId: string, { quote, prefix, suffix }: Anchor): Buffer {
  return cipher.seal(anchorField(threadId), ANCHOR_VERSION, JSON.stringify({ quote, prefix, suffix }));
}

/** The anchor of a thread, or null for a thread about the whole case. */
export function openAnchor(cipher: CaseCipher, thread: ThreadRow, version: number): Anchor | null {
  if (thread.anchor === null) return null;
  const words = stored.parse(
    JSON.parse(cipher.open(anchorField(thread.id), ANCHOR_VERSION, thread.anchor)) as unknown,
  );
  const { sectionKey: section, fromOffset: from, toOffset: to } = thread;
  return { version, section, from, to, ...words };
}

import { MessageChannel } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { applyEdit, createScreener, defaultData } from '../index.js';
import type { CaseDocument, Edit } from '../index.js';
import { connectScreener } from './connect-screener.js';
import type { ScreenerConnection } from './connect-screener.js';
import { serveScreener } from './serve-screener.js';
import type { ScreenPort } from './screen-protocol.js';

const record = { names: [{ given: 'Maribel', family: 'Quintanilla', role: 'client' as const }] };
const document: CaseDocument = {
  sections: [{ key: 'a', text: 'maribel met Mrs. Okonkwo on 3/14/2024. Quintanila came too.' }],
};

/** A port of Node is a port of browsers in all that is used here; the types of the two do not know each other. */
const asPort = (port: MessagePort): ScreenPort => port as unknown as ScreenPort;

let channel: MessageChannel;
let stop: () => void;
let connection: ScreenerConnection;

beforeEach(() => {
  channel = new MessageChannel();
  stop = serveScreener(asPort(channel.port2));
  connection = connectScreener(asPort(channel.port1));
});
afterEach(() => {
  connection.close();
  stop();
  channel.port1.close();
  channel.port2.close();
});

describe('a screener in a worker', () => {
  it('finds what a screener beside it finds, with record, seed and aliases', async () => {
    const here = createScreener(defaultData(), record, { seed: 7 });
    const expected = here.screen(document);
    await connection.open({ record, seed: 7 });
    const found = await connection.screen(document);
    expect(found).toEqual({ revision: 2, findings: expected, ms: expect.any(Number) });
    expect(await connection.aliases()).toEqual(here.aliases());
    await connection.open({ record, seed: 99, aliases: here.aliases() });
    const again = await connection.screen(document);
    expect(again === 'stale' ? [] : again.findings).toEqual(expected);
  });

  it('counts dates as chosen, from the day it is given, and tells that day', async () => {
    const options = { seed: 7, dates: 'INTERVALS', anchor: '2024-01-01' } as const;
    await connection.open(options);
    const found = await connection.screen(document);
    expect(found === 'stale' ? [] : found.findings).toEqual(
      createScreener(defaultData(), undefined, options).screen(document),
    );
    expect((await connection.choices()).anchor).toBe('2024-01-01');
  });

  it('follows edits, and answers only the newest', async () => {
    await connection.open({ record });
    await connection.screen(document);
    const keys: Edit[] = Array.from(' Rosa Delgado left.', (insert, at) => ({
      section: 'a',
      from: at,
      to: at,
      insert,
    }));
    const answers = await Promise.all(keys.map((key) => connection.edit(key)));
    const now = keys.reduce(applyEdit, document);
    expect(answers.slice(0, -1)).toEqual(keys.slice(1).map(() => 'stale'));
    const last = answers.at(-1);
    expect(last === 'stale' ? [] : last?.findings).toEqual(createScreener(defaultData(), record).screen(now));
    expect(last === 'stale' ? 0 : last?.revision).toBe(keys.length + 2);
  });

  it('forgets text, record and aliases', async () => {
    await connection.open({ record });
    await connection.screen(document);
    await connection.forget();
    await expect(connection.screen(document)).rejects.toMatchObject({ code: 'NOT_OPEN' });
    await expect(connection.aliases()).rejects.toMatchObject({ code: 'NOT_OPEN' });
    await connection.open({});
    await expect(connection.edit({ section: 'a', from: 0, to: 0, insert: 'x' })).rejects.toMatchObject({
      code: 'NO_DOCUMENT',
    });
    expect(await connection.aliases()).toEqual([]);
  });

  it('drops an answer that comes after it was told to forget', async () => {
    await connection.open({ record });
    const screened = connection.screen(document);
    await connection.forget();
    expect(await screened).toBe('stale');
  });

  it('says what went wrong by a code, without a word of the text', async () => {
    await connection.open({ record });
    // A caller without types may send anything.
    const broken = { sections: [{ key: 'a', text: { secret: 'Okonkwo' } }] } as unknown as CaseDocument;
    const error = await connection.screen(broken).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'ScreenError', code: 'FAILED', message: 'The screen failed.' });
    expect(JSON.stringify(error)).not.toContain('Okonkwo');
  });

  it('answers a message that is none of the protocol with an error', async () => {
    const other = new MessageChannel();
    const end = serveScreener(asPort(other.port2));
    const answer = new Promise((resolve) => {
      other.port1.once('message', resolve);
    });
    other.port1.postMessage({ kind: 'eval', id: 4 });
    expect(await answer).toEqual({ kind: 'error', id: 4, code: 'NOT_UNDERSTOOD' });
    end();
    other.port1.close();
  });

  it('refuses what still waits, and all that follows, once it is closed', async () => {
    const waiting = connection.open({ record });
    connection.close();
    await expect(waiting).rejects.toMatchObject({ code: 'CLOSED' });
    await expect(connection.screen(document)).rejects.toMatchObject({ code: 'CLOSED' });
  });
});

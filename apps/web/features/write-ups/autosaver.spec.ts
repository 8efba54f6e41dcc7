import { describe, expect, it } from '@jest/globals';
import { OfflineError, RequestError } from '../../graphql/request-error.js';
import type { AutosaveState } from './autosave-state.js';
import { Autosaver } from './autosaver.js';

/** A server of one draft, and a device that seals by writing the text down with a number. */
function setUp() {
  const world = {
    text: '',
    stored: { version: 1, blob: 'first' },
    seals: 0,
    problem: null as 'offline' | 'answer lost' | null,
    during: (): void => undefined,
    states: [] as AutosaveState[],
  };
  const saver = new Autosaver(
    {
      seal: async () => ({ blob: `${world.text}#${(world.seals += 1)}`, keyForAuthor: 'key' }),
      send: async ({ blob }, expectedVersion) => {
        world.during();
        if (world.problem === 'offline') throw new OfflineError();
        if (world.stored.version !== expectedVersion)
          throw new RequestError('VERSION_CONFLICT', 'Somebody was first.');
        world.stored = { version: expectedVersion + 1, blob };
        if (world.problem === 'answer lost') throw new OfflineError();
        return world.stored.version;
      },
      readBack: async () => world.stored,
      onChange: (state) => world.states.push(state),
    },
    1,
    0,
  );
  const type = (text: string): void => {
    world.text = text;
    saver.edited();
  };
  return { world, saver, type };
}

describe('saving by itself', () => {
  it('saves what is typed, version by version', async () => {
    const { world, saver, type } = setUp();
    type('a');
    expect(await saver.flush()).toBe(true);
    type('ab');
    await saver.flush();
    expect(world.stored).toEqual({ version: 3, blob: 'ab#2' });
    saver.end();
  });

  it('keeps what was typed during a save as unsaved, and saves it next', async () => {
    const { world, saver, type } = setUp();
    type('a');
    world.during = () => {
      world.during = () => undefined;
      type('ab');
    };
    expect(await saver.flush()).toBe(false);
    expect(await saver.flush()).toBe(true);
    expect(world.stored.blob).toBe('ab#2');
    saver.end();
  });

  it('loses nothing while the server is away, and takes a lost answer for no conflict', async () => {
    const { world, saver, type } = setUp();
    type('a');
    world.problem = 'offline';
    expect(await saver.flush()).toBe(false);
    expect(world.states.at(-1)?.problem).toBe('OFFLINE');
    world.problem = 'answer lost';
    expect(await saver.flush()).toBe(false);
    expect(saver.unansweredSave?.blob).toBe('a#2');
    world.problem = null;
    type('ab');
    await saver.flush();
    await saver.flush();
    expect(world.stored).toEqual({ version: 3, blob: expect.stringMatching(/^ab#/) });
    expect(saver.isUnsaved).toBe(false);
    saver.end();
  });

  it('writes over nobody: a version of another tab is a conflict until the author decides', async () => {
    const { world, saver, type } = setUp();
    world.stored = { version: 2, blob: 'theirs' };
    type('mine');
    expect(await saver.flush()).toBe(false);
    expect(world.states.at(-1)?.problem).toBe('CONFLICT');
    expect(await saver.flush()).toBe(false);
    expect(world.stored.blob).toBe('theirs');
    world.text = 'both';
    saver.continueFrom(2);
    expect(await saver.flush()).toBe(true);
    expect(world.stored).toEqual({ version: 3, blob: 'both#2' });
    saver.end();
  });
});

import { Spine1763769600000 } from './1763769600000-spine.js';
import { GroupsAndCover1795305600000 } from './1795305600000-groups-and-cover.js';
import { Live1795352400000 } from './1795352400000-live.js';
import { SnoozeAndRemind1795381500000 } from './1795381500000-snooze-and-remind.js';

/** Every migration in the order in which they run; a landed one is never edited. */
export const migrations = [
  Spine1763769600000,
  GroupsAndCover1795305600000,
  Live1795352400000,
  SnoozeAndRemind1795381500000,
];

/** The name of the last one: a process refuses to start on a schema that is behind it. */
export const LATEST_MIGRATION = SnoozeAndRemind1795381500000.name;

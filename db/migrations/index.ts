import { Spine1763769600000 } from './1763769600000-spine.js';
import { GroupsAndCover1795305600000 } from './1795305600000-groups-and-cover.js';

/** Every migration in the order in which they run; a landed one is never edited. */
export const migrations = [Spine1763769600000, GroupsAndCover1795305600000];

/** The name of the last one: a process refuses to start on a schema that is behind it. */
export const LATEST_MIGRATION = GroupsAndCover1795305600000.name;

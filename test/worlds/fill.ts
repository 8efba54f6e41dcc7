import type { TableName } from './world.js';

/** What the decisions do not look at, so that a row is whole; parents stand before their children. */
export type Fillers<Names extends TableName> = Readonly<Record<Names, Readonly<Record<string, unknown>>>>;

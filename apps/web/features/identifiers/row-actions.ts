import type { Alias, KeepReasonCode } from '@subrosa/deid';
import type { IdentifierGroup } from './group-findings.js';

/** What a row can do. */
export interface RowActions {
  readonly onShow: (entity: string) => void;
  readonly onReplace: (entity: string) => void;
  readonly onKeep: (group: IdentifierGroup, reason: KeepReasonCode) => void;
  /** The words of a row's names with what stands for them. */
  readonly aliasesOf: (group: IdentifierGroup) => Promise<readonly Alias[]>;
  readonly onOtherAliases: (group: IdentifierGroup, aliases: readonly Alias[]) => void;
  readonly onOtherWords: (group: IdentifierGroup, words: string) => void;
}

import { invalidInput } from '@subrosa/kernel';
import type { ErrorCode } from '@subrosa/kernel';

/** A programme's name, trimmed; INVALID_INPUT unless it has 1 to 120 characters and none that are invisible. */
export function checkedProgrammeName(text: string): string {
  const name = text.trim().replaceAll(/\s+/g, ' ');
  if (name.length < 1 || name.length > 120 || /[\p{Cc}\p{Cf}]/u.test(name)) {
    throw invalidInput('name', 'must have 1 to 120 visible characters');
  }
  return name;
}

/** What decides about a change of a programme; each was read under the lock of the clinic. */
export interface ProgrammeFacts {
  readonly isPart2: boolean;
  readonly isNameTaken: boolean;
  readonly hasRecords: boolean;
}

/**
 * Why a programme cannot be changed like this, or null. What was recorded under 42 CFR Part 2 stays under it (2.12(a)), so the rule is
 * never taken off while the programme has records.
 */
export function decideProgrammeChange(facts: ProgrammeFacts, wanted: { isPart2: boolean }): ErrorCode | null {
  if (facts.isNameTaken) return 'PROGRAMME_NAME_TAKEN';
  if (facts.isPart2 && !wanted.isPart2 && facts.hasRecords) return 'PROGRAMME_HAS_RECORDS';
  return null;
}
